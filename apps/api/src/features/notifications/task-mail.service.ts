import type { ActivityVerb } from '@docket/domain';
import { z } from 'zod';

import type { WriteSession } from '../../graphql/session.ts';
import { queue } from '../../platform/jobs/queue.ts';

/**
 * Mail about one entry of the history; who gets it is worked out when it is sent (rule 18). With `personId` it is the
 * part for one of several, so that a mail that fails is tried again alone.
 */
export const taskMailQueue = queue(
  'task-mail',
  z.object({ activityId: z.uuid(), personId: z.uuid().optional() }),
);

/** What of a change decides whether somebody may have to be told. */
export type Happening = {
  readonly activityId: string;
  readonly verb: ActivityVerb;
  readonly after: Readonly<Record<string, unknown>>;
  /** True when it takes back something people may have been told. */
  readonly recalls: boolean;
  /** Assignee and co-assignees after the change. */
  readonly holderIds: readonly string[];
};

/** Verbs that tell the holders even though they held the task before. */
const tellingVerbs: readonly ActivityVerb[] = ['CANCEL', 'REOPEN'];

/**
 * Has a mail sent once the undo window has closed: to whom a task was given, and to its holders when it is cancelled or
 * reopened (F67). Taking back what may have been told is told at once. Nobody is told of what they did themselves, so
 * most changes send nothing.
 */
export async function mailLater(session: WriteSession, happening: Happening): Promise<void> {
  const { activityId, recalls } = happening;
  if (!recalls && !tells(happening, session.viewer.id)) return;
  const wait = recalls ? 0 : session.settings.undoWindowSeconds;
  await session.db.enqueue(taskMailQueue.request({ activityId }, wait));
}

function tells({ verb, after, holderIds }: Happening, actorId: string): boolean {
  const given = verb !== 'UNDONE' && ('assigneeId' in after || 'coAssigneeIds' in after);
  return (given || tellingVerbs.includes(verb)) && holderIds.some((id) => id !== actorId);
}
