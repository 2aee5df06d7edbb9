import type { LiveEvent } from '../platform/database/database.ts';
import { SubscriptionGap } from './errors.ts';
import type { Session, Viewer } from './session.ts';

/**
 * The changes a subscription is about, as `touches` picks them by ids alone. Whether the viewer may still see what
 * changed is asked when each event is answered, with rights read anew. Throws SubscriptionGap when events may have been
 * missed.
 */
export async function* followChanges(
  session: Session,
  touches: (event: LiveEvent, viewer: Viewer) => boolean,
): AsyncGenerator<LiveEvent> {
  for await (const signal of session.live.signals()) {
    if (signal.kind === 'GAP') throw new SubscriptionGap();
    if (touches(signal.event, session.viewer)) yield signal.event;
  }
}
