import type { LiveEvent } from '../platform/database/database.ts';
import { SubscriptionGap } from './errors.ts';
import type { Session, Viewer } from './session.ts';

/** How to end what the session of a subscription listens to. */
const ends = new WeakMap<object, () => void>();

/**
 * The changes a subscription is about, as `touches` picks them by ids alone. Whether the viewer may still see what
 * changed is asked when each event is answered, with rights read anew. Throws SubscriptionGap when events may have been
 * missed.
 */
export async function* followChanges(
  session: Session,
  touches: (event: LiveEvent, viewer: Viewer) => boolean,
): AsyncGenerator<LiveEvent> {
  const signals = session.live.signals()[Symbol.asyncIterator]();
  ends.set(session, () => void signals.return?.());
  for await (const signal of { [Symbol.asyncIterator]: () => signals }) {
    if (signal.kind === 'GAP') throw new SubscriptionGap();
    if (touches(signal.event, session.viewer)) yield signal.event;
  }
}

/** A change of a task. */
export type TaskChange = LiveEvent & { readonly taskId: string };

/** The same for changes of tasks alone. */
export async function* followTaskChanges(
  session: Session,
  touches: (event: TaskChange, viewer: Viewer) => boolean,
): AsyncGenerator<TaskChange> {
  const ofTask = (event: LiveEvent, viewer: Viewer) => isOfTask(event) && touches(event, viewer);
  for await (const event of followChanges(session, ofTask)) if (isOfTask(event)) yield event;
}

function isOfTask(event: LiveEvent): event is TaskChange {
  return event.taskId !== null;
}

/**
 * Answers whose end is also, and at once, the end of what their session follows. A generator that waits for an event
 * hears of its own end only when the event comes, and it may never come: so what it waits for is ended instead.
 */
export function endingAtOnce<Answer>(
  answers: AsyncIterable<Answer>,
  session: unknown,
): AsyncIterableIterator<Answer> {
  const iterator = answers[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => iterator.next(),
    async return() {
      if (typeof session === 'object' && session !== null) ends.get(session)?.();
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
}
