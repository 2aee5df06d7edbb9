import { type CaseStatus, caseStatusLabels, phaseOfCaseStatus } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import { lockCaseClocks, withCalendars } from './clock-read.queries.ts';
import { writeClocks } from './clock-writes.service.ts';
import { matters, type Turn, turned } from './clock.turns.ts';

/** A change of a locked case. */
export type CaseTurn = {
  readonly caseId: string;
  readonly was: CaseStatus;
  readonly status: CaseStatus;
  /** Whether the change is a message to the client. */
  readonly writesToClient: boolean;
  /** The instant of a change that is taken back, and with it the response it was. */
  readonly takesBack: string | null;
};

/**
 * Lets the clocks of a locked case follow what happened to it: on hold pauses them, closed or cancelled stops, reopened
 * goes on; the first message of staff to the client is the first response. Call it in the transaction of the change.
 */
export async function turnCaseClocks(session: WriteSession, change: CaseTurn): Promise<void> {
  const turn = turnOf(session, change);
  if (!matters(turn)) return;
  const clocks = await lockCaseClocks(session, change.caseId);
  const changed = clocks.flatMap((clock) => turned(clock, turn) ?? []);
  await writeClocks(session, await withCalendars(session, changed));
}

function turnOf({ viewer, clock }: WriteSession, change: CaseTurn): Turn {
  const { was, status, writesToClient, takesBack } = change;
  const label = caseStatusLabels[status];
  return {
    at: clock.now().toISOString(),
    was: phaseOfCaseStatus[was],
    is: phaseOfCaseStatus[status],
    waiting: { cause: label, clientCause: 'We have put this on hold' },
    ending: label,
    responds: writesToClient && viewer.kind !== 'CLIENT_CONTACT',
    takesBack,
  };
}
