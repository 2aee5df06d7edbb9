import { type Audience, refusals } from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { TaskState } from '../activity/activity.service.ts';
import { findTypedCase } from '../case-types/case-facts.queries.ts';
import type { LockedTask } from './task-lock.service.ts';
import { type Named, takePlace } from './task-names.service.ts';
import { foreignTypeProblem } from './task-typed.service.ts';
import { contactProblem } from './task.contacts.ts';

/** New client, case and audience; a field left out stays as it is, null clears it. */
export type PlaceEdits = {
  readonly clientId?: string | null;
  readonly caseId?: string | null;
  readonly audience?: Audience | null;
};

type Belonging = Pick<TaskState, 'clientId' | 'audience'>;
type Place = Belonging & Partial<Pick<TaskState, 'caseId' | 'sequenceInCase'>>;

/** Client, audience and case after the edits, with the next place in a case the task moves to; or why they cannot be. */
export async function placeTask(
  session: WriteSession,
  locked: LockedTask,
  edits: PlaceEdits,
  named: Named,
): Promise<Attempt<Place>> {
  const moves = edits.caseId !== undefined && edits.caseId !== locked.state.caseId;
  const caseClientId = (moves ? named.caseFile : locked.caseFile)?.clientId ?? null;
  const client = clientAfter(locked.state, edits, caseClientId);
  const problem =
    leavingProblem(locked, client) ??
    caseClientProblem(client, caseClientId) ??
    peopleProblem(locked, client, named);
  if (problem !== null) return failed(problem);
  if (!moves) return { ok: true, value: client };
  return named.caseFile === null
    ? { ok: true, value: { ...client, caseId: null, sequenceInCase: null } }
    : placeInCase(session, locked, client, named.caseFile.id);
}

/** A task of a type goes where the type of the case lists it; its number there is the next one (F40, F47). */
async function placeInCase(
  session: WriteSession,
  { type }: LockedTask,
  client: Belonging,
  caseId: string,
): Promise<Attempt<Place>> {
  const file = type === null ? null : await findTypedCase(session, caseId);
  const foreign = type === null ? null : await foreignTypeProblem(session, { type, file, field: 'caseId' });
  if (foreign !== null) return failed(foreign);
  const sequenceInCase = await takePlace(session, caseId);
  return sequenceInCase === null
    ? failed(problems.refused(refusals.caseClosed(), 'caseId'))
    : { ok: true, value: { ...client, caseId, sequenceInCase } };
}

/** A task of one client that goes to another is for staff alone until somebody says otherwise: nothing leaks over. */
function clientAfter(state: TaskState, edits: PlaceEdits, caseClientId: string | null): Belonging {
  const clientId = edits.clientId === undefined ? (state.clientId ?? caseClientId) : edits.clientId;
  const leaves = state.clientId !== null && clientId !== state.clientId;
  return { clientId, audience: edits.audience ?? (leaves ? 'INTERNAL' : state.audience) };
}

/** What was said or sent on a task of one client must never come before another (B9). */
function leavingProblem({ state }: LockedTask, { clientId }: Belonging): Problem | null {
  const leaves = state.clientId !== null && clientId !== state.clientId;
  return leaves && state.commentCount + state.attachmentCount > 0
    ? problems.invalid(
        'clientId',
        'Its comments and files were for this client: create a task for the other one.',
      )
    : null;
}

function caseClientProblem({ clientId }: Belonging, caseClientId: string | null): Problem | null {
  return caseClientId === null || caseClientId === clientId
    ? null
    : problems.invalid('clientId', 'The case of the task is for another client.');
}

function peopleProblem({ creator, state }: LockedTask, client: Belonging, { people }: Named): Problem | null {
  return contactProblem(client, [people.get(creator.id) ?? null, people.get(state.assigneeId ?? '') ?? null]);
}
