import { failedMail, published, variables } from './casework.ts';
import type { Variables } from './doors.ts';
import { given, type GivenTask, idIn } from './given.ts';
import type { World } from './world.ts';

/** A case as the next step needs it; every step moves its version on by one. */
export type GivenCase = { readonly caseId: string; readonly expectedVersion: number };

/** What a case is opened with: a client, somebody who takes part, and a rule that makes its first task. */
export function caseOf({ subjects }: World): Variables {
  const { clientId, colleagueId } = subjects;
  return {
    typeKey: published.caseType,
    title: 'Measured',
    clientId,
    participantIds: [colleagueId],
    variables,
  };
}

/** A new case of the manager. */
export async function newCase(world: World): Promise<GivenCase> {
  return {
    caseId: idIn(await given(world, 'manager', 'CreateCase', caseOf(world)), 'case'),
    expectedVersion: 1,
  };
}

/** The entry that putting a new case on hold leaves, to be taken back. */
export async function heldEntry(world: World): Promise<Variables> {
  const hold = { ...(await newCase(world)), action: 'HOLD', comment: 'Later' };
  const held = await given(world, 'manager', 'PerformCaseAction', hold);
  return { activityId: idIn(held, 'case', 'undo', 'activity') };
}

/** A new task of the worker that is to be approved, in a case of the manager. */
export async function toApprove(world: World): Promise<GivenTask> {
  const { caseId } = await newCase(world);
  const { visitors, subjects } = world;
  const held = { assigneeId: visitors.worker.id, departmentId: subjects.departmentId };
  const input = { typeKey: published.approval, caseId, title: 'Approve it', ...held };
  return { taskId: idIn(await given(world, 'worker', 'CreateTask', input), 'task'), expectedVersion: 1 };
}

let categories = 0;

/** What a new category would be published as. */
export function category(): Variables {
  categories += 1;
  const key = `gate-${process.pid}-${categories}`;
  return { kind: 'CATEGORY', key, content: { label: 'Measured', order: categories, retired: false } };
}

/** The draft of a new category, to be published or discarded. */
export async function draft(world: World): Promise<Variables> {
  const { content, ...named } = category();
  await given(world, 'administrator', 'SaveDefinition', { ...named, content });
  return { ...named, expectedRevision: 1 };
}

/** The first version of a new category, in force. */
export async function inForce(world: World): Promise<Variables> {
  const { expectedRevision, ...named } = await draft(world);
  await given(world, 'administrator', 'PublishDefinition', { ...named, expectedRevision });
  return { ...named, version: 1 };
}

/** A mail to the worker that the server would not take. */
export async function unsentMail({ admin, visitors, subjects }: World): Promise<Variables> {
  return { mailId: await failedMail(admin, visitors.worker.id, subjects.caseId) };
}
