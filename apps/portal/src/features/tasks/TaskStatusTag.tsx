import type { TaskStatus } from '#gql';
import { Tag, type TagTone } from '../../shared/layout/Tag.tsx';
import { t } from '../../shared/words/words.ts';

const tones = {
  NOT_STARTED: 'NEW',
  IN_PROGRESS: 'BUSY',
  WAITING_FOR_YOU: 'CALL',
  COMPLETED: 'PLAIN',
  CANCELLED: 'QUIET',
  OPEN_AGAIN: 'AGAIN',
} as const satisfies Record<TaskStatus, TagTone>;

/** Where a task stands, in the client's words. */
export function TaskStatusTag({ status }: { readonly status: TaskStatus }) {
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}
