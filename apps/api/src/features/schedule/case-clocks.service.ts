import {
  type CaseStatus,
  caseStatusLabels,
  isCaseClosed,
  isCasePaused,
  phaseOfCaseStatus,
} from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import type { CaseState } from '../activity/case-activity.service.ts';
import { chooseAnew, choosesAnew, type Rechoice } from './clock-choice.service.ts';
import { lockAwaitedResponse, withCalendars } from './clock-read.queries.ts';
import { type Clock, type CountedClock, writeClocks } from './clock-writes.service.ts';
import { type Turn, turned } from './clock.turns.ts';

/** A change of a case, with the clocks it has, as they were locked with it. */
export type CaseTurn = {
  readonly clocks: readonly Clock[];
  readonly was: CaseStatus;
  readonly status: CaseStatus;
  /** Whether the change is a message to the client. */
  readonly writesToClient: boolean;
  /** The instant of a change that is taken back, and with it the response it was. */
  readonly takesBack: string | null;
  /** The clocks that another promise began or changed. */
  readonly rechosen: readonly Clock[];
};

/** A locked case before and after a change of it. */
export type CaseRechoice = {
  readonly caseId: string;
  readonly clocks: readonly Clock[];
  readonly typeKey: string | null;
  readonly was: CaseState;
  readonly state: CaseState;
};

/** What another priority or client makes of the promises to a case that is not closed (F64); null where nothing. */
export async function rechosenCaseClocks(
  session: WriteSession,
  { caseId, clocks, typeKey, was, state }: CaseRechoice,
): Promise<Rechoice | null> {
  if (!choosesAnew({ was, is: state }) || isCaseClosed(state.status)) return null;
  return chooseAnew(session, {
    subject: { taskId: null, caseId },
    clocks,
    typeKey,
    target: null,
    was,
    is: state,
    answered: state.commentCount > 0,
    waiting: {
      was: isCasePaused(was.status),
      is: isCasePaused(state.status),
      words: holdWords(state.status),
    },
  });
}

/**
 * The clocks of a locked case to which something happened with it, to be written with its entry: on hold pauses them,
 * closed or cancelled stops, reopened goes on; the first message of staff to the client is the first response.
 */
export function turnCaseClocks(session: WriteSession, change: CaseTurn): Promise<readonly CountedClock[]> {
  const turn = turnOf(session, change);
  const { rechosen } = change;
  const kept = change.clocks.filter(({ id }) => rechosen.every((one) => one.id !== id));
  const changed = [...rechosen, ...kept].flatMap(
    (clock) => turned(clock, turn) ?? rechosen.filter((one) => one === clock),
  );
  return withCalendars(session, changed);
}

/** A public word of staff on a task of a case, where the client of both can read it. */
export type TaskWord = { readonly caseId: string; readonly number: string };

/** Keeps a public word on a task as the first response to its case, where that still waits for one. */
export async function answerCase(session: WriteSession, { caseId, number }: TaskWord): Promise<void> {
  const awaited = await lockAwaitedResponse(session, caseId);
  const at = session.clock.now().toISOString();
  const answered = awaited.map((clock): Clock => {
    const events = [...clock.events, { at, kind: 'STOPPED', cause: `Answered on ${number}` } as const];
    return { ...clock, events };
  });
  const counted: readonly CountedClock[] = await withCalendars(session, answered);
  await writeClocks(session, counted);
}

function turnOf({ viewer, clock }: WriteSession, change: CaseTurn): Turn {
  const { was, status, writesToClient, takesBack } = change;
  return {
    at: clock.now().toISOString(),
    was: phaseOfCaseStatus[was],
    is: phaseOfCaseStatus[status],
    waiting: holdWords(status),
    ending: caseStatusLabels[status],
    responds: writesToClient && viewer.kind !== 'CLIENT_CONTACT',
    takesBack,
  };
}

function holdWords(status: CaseStatus): Turn['waiting'] {
  return { cause: caseStatusLabels[status], clientCause: 'We have put this on hold' };
}
