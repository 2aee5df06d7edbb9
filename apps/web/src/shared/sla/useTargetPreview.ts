import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { CaseTargetPreviewDocument, TaskTargetPreviewDocument } from '#gql';
import type { Targeted } from './targetForm.ts';

const typingPause = 200;

/** When the clock would be due with that many minutes; null where it would not be due, undefined until that is known. */
export function useTargetPreview(
  { kind, id }: Targeted,
  clockId: string,
  minutes: number | null,
): string | null | undefined {
  const [settled] = useDebouncedValue(minutes, typingPause);
  const variables = { id, minutes: settled ?? 0 };
  const options = (wanted: boolean) => (wanted && settled !== null ? { variables } : skipToken);
  const ofTask = useQuery(TaskTargetPreviewDocument, options(kind === 'TASK'));
  const ofCase = useQuery(CaseTargetPreviewDocument, options(kind === 'CASE'));
  if (minutes === null || minutes !== settled) return undefined;
  const work = kind === 'TASK' ? ofTask.data?.task : ofCase.data?.case;
  const clocks = [work?.sla, work?.firstResponse];
  return clocks.find((clock) => clock?.id === clockId)?.dueWith;
}
