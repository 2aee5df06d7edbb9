import type { ActivityVerb } from '@docket/domain';
import { z } from 'zod';

import type { WriteSession } from '../../graphql/session.ts';
import { queue } from '../../platform/jobs/queue.ts';

/** Mails about one entry of a task's history, held until nobody can take it back quietly any more. */
export const taskMailQueue = queue('task-mail', z.object({ activityId: z.uuid() }));

/** What of a change decides whether somebody may have to be told. */
export type Happening = {
  readonly activityId: string;
  readonly verb: ActivityVerb;
  /** True when it takes back something people may have been told. */
  readonly recalls: boolean;
  /** Holders, creator and watchers after the change. */
  readonly involvedIds: readonly string[];
  /** It has come to wait in a department for somebody to claim it. */
  readonly offers: boolean;
  /** A client sees the task, and what was said of it. */
  readonly toClient: boolean;
};

/** Nobody is written to about what is gone, or was taken back before anybody heard of it. */
const silentVerbs: readonly ActivityVerb[] = ['DELETED', 'UNDONE'];

/**
 * Has an entry looked at for mails once the undo window has closed; taking back what may have been told is told at once
 * (F67, F68). Who is told what is worked out then. Nobody is told of what they did themselves, so that work on one's own
 * tasks queues nothing.
 */
export async function mailLater(session: WriteSession, happening: Happening): Promise<void> {
  const { activityId, recalls } = happening;
  if (!recalls && !tells(happening, session.viewer.id)) return;
  const wait = recalls ? 0 : session.settings.undoWindowSeconds;
  await session.db.enqueue(taskMailQueue.request({ activityId }, wait));
}

function tells({ verb, involvedIds, offers, toClient }: Happening, actorId: string): boolean {
  if (silentVerbs.includes(verb)) return false;
  return offers || toClient || involvedIds.some((id) => id !== actorId);
}
