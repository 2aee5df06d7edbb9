import type { ApolloCache } from '@apollo/client';
import { isOutstanding, limits } from '@docket/domain';
import { TaskCountsDocument } from '#gql';
import type { DecidingMove, MoveDecision } from './moveDecision.ts';

interface Standing {
  readonly status: DecidingMove['task']['status'];
  readonly assigneeId: string | null;
}

function isPending({ status, assigneeId }: Standing, viewerId: string): boolean {
  return assigneeId === viewerId && isOutstanding(status) && status !== 'WAITING';
}

/** A capped count is "999+" before and after. */
function counted(count: number, before: boolean, after: boolean): number {
  if (count >= limits.cappedCount) return count;
  return Math.max(count + Number(after) - Number(before), 0);
}

/** Shows how a move changes the counts of the tabs, where that follows from the task alone. */
export function paintCounts(cache: ApolloCache, move: DecidingMove, { changes }: MoveDecision): void {
  const { task, viewer } = move;
  const before: Standing = { status: task.status, assigneeId: task.assignee?.id ?? null };
  const { status = before.status, assigneeId = before.assigneeId } = changes;
  const after: Standing = { status, assigneeId };
  const open = [isOutstanding(before.status), isOutstanding(after.status)] as const;
  const own = task.creator.id === viewer.id;
  const involved = own || before.assigneeId === viewer.id;
  cache.updateQuery({ query: TaskCountsDocument }, (data) => {
    if (data === null) return undefined;
    const { taskCounts } = data;
    return {
      taskCounts: {
        ...taskCounts,
        pending: counted(taskCounts.pending, isPending(before, viewer.id), isPending(after, viewer.id)),
        created: own ? counted(taskCounts.created, ...open) : taskCounts.created,
        mine: involved ? counted(taskCounts.mine, ...open) : taskCounts.mine,
      },
    };
  });
}
