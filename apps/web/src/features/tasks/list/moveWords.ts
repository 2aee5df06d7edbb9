import { isOutstanding } from '@docket/domain';
import type { TaskListItemFragment, TaskRowFragment } from '#gql';
import { listText } from './listTexts.ts';

type Move = NonNullable<TaskRowFragment['lastMove']>;

/** What happened last to a task, without when: "Forwarded to Legal", "Completed by Sam". */
export function moveWords(move: Move): string {
  const actor = move.actor.name;
  switch (move.verb) {
    case 'FORWARD':
      return listText('moveForward', { to: move.toAssignee?.name ?? move.toDepartment?.name ?? '' });
    case 'REPLY':
      return listText('moveReply', { to: move.toAssignee?.name ?? '' });
    case 'REASSIGNED':
      return listText('moveReassigned', { to: move.toAssignee?.name ?? '' });
    case 'CLAIMED':
      return listText('moveClaimed', { actor });
    case 'DOING':
      return listText('moveDoing', { actor });
    case 'COMPLETE':
      return listText('moveComplete', { actor });
    case 'CANCEL':
      return listText('moveCancel', { actor });
    case 'REOPEN':
      return listText('moveReopen', { actor });
    case 'UNDONE':
      return listText('moveUndone', { actor });
    default:
      return listText('moveOther', { actor });
  }
}

function finishedWords({ status, lastMove }: TaskListItemFragment, viewerId: string): string {
  if (lastMove !== null && lastMove.actor.id !== viewerId) return moveWords(lastMove);
  return listText(status === 'RESOLVED' ? 'ghostResolved' : 'ghostCancelled');
}

/** Why a row that no longer fits is still there, in a few words. */
export function ghostWords(task: TaskListItemFragment, viewerId: string, fromQueue: boolean): string {
  if (task.deletedAt !== null) return listText('ghostDeleted');
  if (!isOutstanding(task.status)) return finishedWords(task, viewerId);
  if (task.assignee === null) return listText('ghostQueue', { department: task.department?.name ?? '' });
  const { id, name } = task.assignee;
  if (id !== viewerId) return listText(fromQueue ? 'ghostClaimed' : 'ghostWith', { name });
  return listText('ghostOther');
}
