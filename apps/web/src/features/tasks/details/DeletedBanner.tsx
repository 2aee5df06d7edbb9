import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey, useClock } from '@docket/client';
import { Banner, exactTime, useStatusLine } from '@docket/ui';
import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { RestoreTaskDocument } from '#gql';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import { detailText } from './detailTexts.ts';
import type { OpenTask } from './useOpenTask.ts';

/** Says that a task is deleted; an administrator can take that back here. */
export function DeletedBanner({ task }: { readonly task: OpenTask }) {
  const clock = useClock();
  const viewer = useViewer();
  const { show } = useStatusLine();
  const [restore] = useMutation(RestoreTaskDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (task.deletedAt === null) return null;
  const run = async () => {
    const input = { taskId: task.id, expectedVersion: task.version, idempotencyKey: newIdempotencyKey() };
    const { data } = await restore({ variables: { input } }).catch(() => ({ data: undefined }));
    const [error] = data?.restoreTask.userErrors ?? [];
    if (data !== undefined && error === undefined) {
      show({ text: detailText('restored', { number: task.number }) });
      return;
    }
    setRefusal(error?.message ?? detailText('refused'));
  };
  const mayRestore = viewer?.person.role === 'ADMINISTRATOR';
  return (
    <Banner
      tone="warning"
      icon={Trash2}
      title={detailText('deleted', { date: exactTime(task.deletedAt, clock.timeZone) })}
      actions={
        mayRestore && (
          <Button variant="default" size="xs" onClick={() => void run()}>
            {detailText('restore')}
          </Button>
        )
      }
    >
      {refusal ?? detailText('deletedText')}
    </Banner>
  );
}
