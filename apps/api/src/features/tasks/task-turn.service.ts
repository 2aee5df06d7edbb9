import { statusLabel } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import type { TaskState } from '../activity/activity.service.ts';
import { answerCase } from '../schedule/case-clocks.service.ts';
import type { Rechoice } from '../schedule/clock-choice.service.ts';
import type { CountedClock } from '../schedule/clock-writes.service.ts';
import { rechosenTaskClocks, turnTaskClocks } from '../schedule/task-clocks.service.ts';
import type { LockedTask } from './task-lock.service.ts';
import type { Change } from './task-tell.service.ts';

/** What another priority or client makes of the promises to a locked task (F64); null where nothing. */
export function rechosenClocks(
  session: WriteSession,
  locked: LockedTask,
  changes: Partial<TaskState> = {},
): Promise<Rechoice | null> {
  const state = { ...locked.state, ...changes };
  const { id: taskId, type } = locked;
  return rechosenTaskClocks(session, { ...turnOf(locked, state), taskId, type });
}

/** The clocks of a locked task as a change leaves them, those it does not touch left out. */
export async function turnedClocks(
  session: WriteSession,
  locked: LockedTask,
  { state, entry }: Change,
  rechoice: Rechoice | null,
): Promise<readonly CountedClock[]> {
  const rechosen = rechoice?.clocks ?? [];
  const kept = locked.clocks.filter(({ id }) => rechosen.every((one) => one.id !== id));
  const clocks = [...rechosen, ...kept];
  return turnTaskClocks(session, { ...turnOf(locked, state), clocks, entry, rechosen });
}

/**
 * Keeps a public word of staff on a task as the first response to its case, where the client of the case can read it
 * (F64); nothing for any other change.
 */
export async function answerItsCase(
  session: WriteSession,
  { number, caseFile }: LockedTask,
  { state, entry }: Change,
): Promise<void> {
  if (entry.text?.kind !== 'comment' || session.viewer.kind === 'CLIENT_CONTACT') return;
  const { audience, clientId, caseId } = state;
  const read = audience === 'CLIENT' && clientId !== null && caseFile?.clientId === clientId;
  if (read && caseId === caseFile.id) await answerCase(session, { caseId, number });
}

function turnOf({ clocks, creator, person, workflow, state: was }: LockedTask, state: TaskState) {
  const holder = [person, creator].find((one) => one?.id === state.assigneeId);
  return {
    clocks,
    creator,
    was,
    state,
    statusLabel: statusLabel(workflow, state.status),
    withClient: holder?.kind === 'CLIENT_CONTACT',
  };
}
