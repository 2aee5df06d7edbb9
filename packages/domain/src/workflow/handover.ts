import type { PersonKind } from '../access/roles.ts';
import {
  accepted,
  type ActionRequest,
  type Involvement,
  type Outcome,
  refused,
  type TaskChanges,
} from './decision.ts';
import type { ActorFacts, CreatorFacts, TargetPerson, TaskFacts } from './facts.ts';
import { type Refusal, refusals } from './refusals.ts';
import { phaseOfStatus } from './vocabulary.ts';
import type { WorkflowAction } from './workflow.ts';

/** Who holds the task afterwards, and for whom it stays related. */
export type Handover = Pick<TaskChanges, 'assigneeId' | 'departmentId' | 'audience'> & {
  readonly involves: readonly Involvement[];
};

export type Asking = {
  readonly task: TaskFacts;
  readonly actor: ActorFacts;
  readonly action: WorkflowAction;
  readonly request: ActionRequest;
};

/** Where an action takes the task, by the action's `assigns`. */
export function handOver(asking: Asking): Outcome<Handover> {
  switch (asking.action.assigns) {
    case 'CREATOR':
      return toCreator(asking);
    case 'DEPARTMENT':
      return toDepartment(asking);
    case 'PERSON':
      return toPerson(asking);
    case 'UNCHANGED':
      return keepOrTake(asking);
  }
}

/** The creator, or the case manager when the creator cannot answer (settled point 4). */
export function replyTarget(task: TaskFacts): CreatorFacts | null {
  const owner = task.caseFile?.owner ?? null;
  return [task.creator, owner].find((person) => person !== null && canAnswer(person)) ?? null;
}

/** A task that a client contact holds is one the client sees. */
export function shownTo(person: { readonly kind: PersonKind }): Pick<TaskChanges, 'audience'> {
  return person.kind === 'CLIENT_CONTACT' ? { audience: 'CLIENT' } : {};
}

function canAnswer(person: CreatorFacts): boolean {
  return person.active && (person.kind === 'STAFF' || person.kind === 'CLIENT_CONTACT');
}

function toCreator({ task, actor }: Asking): Outcome<Handover> {
  const target = replyTarget(task);
  if (target === null) return refused(refusals.noOneToReplyTo());
  return accepted({
    assigneeId: target.id,
    ...(target.departmentId === null ? {} : { departmentId: target.departmentId }),
    ...shownTo(target),
    involves: [{ personId: actor.id, reason: 'RETURNED' }, ...leaving(task, actor.id)],
  });
}

function toDepartment({ task, actor, request }: Asking): Outcome<Handover> {
  const departmentId = request.departmentId ?? null;
  if (departmentId === null) return refused(refusals.departmentRequired());
  const person = request.person ?? null;
  const refusal = person === null ? null : memberRefusal(person, departmentId);
  if (refusal !== null) return refused(refusal);
  const assigneeId = person?.id ?? null;
  const stays = departmentId === task.departmentId && assigneeId === task.assigneeId;
  if (stays) return refused(refusals.alreadyThere());
  return accepted({
    assigneeId,
    departmentId,
    involves: [{ personId: actor.id, reason: 'FORWARDED' }, ...leaving(task, actor.id)],
  });
}

function memberRefusal(person: TargetPerson, departmentId: string): Refusal | null {
  if (!person.active) return refusals.personInactive();
  return person.departmentIds.includes(departmentId) ? null : refusals.personNotInDepartment();
}

function toPerson({ task, actor, request }: Asking): Outcome<Handover> {
  const person = request.person ?? null;
  if (person === null) return refused(refusals.personRequired());
  if (!person.active) return refused(refusals.personInactive());
  if (person.id === task.assigneeId) return refused(refusals.alreadyThere());
  return accepted({
    assigneeId: person.id,
    ...departmentOf(person, task),
    ...shownTo(person),
    involves: [{ personId: actor.id, reason: 'FORWARDED' }, ...leaving(task, actor.id)],
  });
}

/** The task moves along when its new holder works elsewhere. */
export function departmentOf(
  person: TargetPerson | null,
  task: TaskFacts,
): Pick<TaskChanges, 'departmentId'> {
  const [first] = person?.departmentIds ?? [];
  const works = task.departmentId !== null && person?.departmentIds.includes(task.departmentId) === true;
  return first === undefined || works ? {} : { departmentId: first };
}

/** Starting an unassigned task claims it; naming a person or taking over moves it; else nobody changes. */
function keepOrTake({ task, actor, action, request }: Asking): Outcome<Handover> {
  const person = request.person ?? null;
  if (person !== null && !person.active) return refused(refusals.personInactive());
  const starts = action.to !== null && phaseOfStatus[action.to] === 'DOING';
  const claims = starts && (task.assigneeId === null || request.takeOver === true);
  const taker = person ?? (claims ? actor : null);
  if (taker === null || taker.id === task.assigneeId) return accepted({ involves: [] });
  return accepted({ assigneeId: taker.id, ...shownTo(taker), involves: leaving(task, actor.id) });
}

/** The person the task leaves keeps it among their related tasks. */
function leaving(task: TaskFacts, actorId: string): readonly Involvement[] {
  if (task.assigneeId === null || task.assigneeId === actorId) return [];
  return [{ personId: task.assigneeId, reason: 'REASSIGNED' }];
}
