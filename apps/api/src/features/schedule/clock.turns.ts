import { isEndPhase, type SlaEvent, type TaskPhase } from '@docket/domain';

import type { Clock } from './clock-writes.service.ts';

/** What happened to a task or case, as far as its clocks care. */
export type Turn = {
  /** Instant. */
  readonly at: string;
  readonly was: TaskPhase;
  readonly is: TaskPhase;
  /** What the work waits for now, for staff and in plain words for the client. */
  readonly waiting: { readonly cause: string; readonly clientCause: string | null };
  /** How it ended, where it did. */
  readonly ending: string;
  /** Whether it answers the client: the first time counts as the first response. */
  readonly responds: boolean;
  /** The instant of a first step that is taken back, and with it the response it was. */
  readonly takesBack: string | null;
};

/** The clock with what the turn means for it, or null where it means nothing. */
export function turned(clock: Clock, turn: Turn): Clock | null {
  const events = eventsOf(clock, turn);
  return events.length === 0 ? null : { ...clock, events: [...clock.events, ...events] };
}

function eventsOf(clock: Clock, turn: Turn): readonly SlaEvent[] {
  return clock.measure === 'RESOLUTION' ? resolutionEvents(clock, turn) : responseEvents(clock, turn);
}

function resolutionEvents(clock: Clock, turn: Turn): readonly SlaEvent[] {
  const { at, was, is, ending } = turn;
  if (isEndPhase(is)) return isEndPhase(was) ? [] : [{ at, kind: 'STOPPED', cause: ending }];
  const reopened: readonly SlaEvent[] = isEndPhase(was) ? [{ at, kind: 'REOPENED', cause: '' }] : [];
  return [...reopened, ...waitingEvents(clock, turn)];
}

/** Work that begins, ends or is answered has had its first response, which stays when it is taken up again. */
function responseEvents(clock: Clock, turn: Turn): readonly SlaEvent[] {
  const { at, is, was, responds, takesBack } = turn;
  const answered = stoppedAt(clock);
  if (answered !== null) {
    const undone = takesBack !== null && Date.parse(takesBack) === Date.parse(answered);
    return undone ? [{ at, kind: 'REOPENED', cause: '' }, ...waitingEvents(clock, turn)] : [];
  }
  const begun = is !== was && (is === 'DOING' || isEndPhase(is));
  return responds || begun ? [{ at, kind: 'STOPPED', cause: 'Answered' }] : waitingEvents(clock, turn);
}

function waitingEvents(clock: Clock, { at, was, is, waiting }: Turn): readonly SlaEvent[] {
  if (was === is || !clock.pausesWhileWaiting) return [];
  if (is === 'WAITING') return [{ at, kind: 'PAUSED', ...waiting }];
  return was === 'WAITING' ? [{ at, kind: 'RESUMED', cause: '' }] : [];
}

/** When the clock stopped last and did not go on; null while it is open. */
function stoppedAt({ events }: Clock): string | null {
  const last = events.findLast(({ kind }) => kind === 'STOPPED' || kind === 'REOPENED');
  return last?.kind === 'STOPPED' ? last.at : null;
}
