import {
  accepted,
  type ActorFacts,
  type CreatorFacts,
  decide,
  editableFields,
  refusals,
  rolesOf,
  type TargetPerson,
  type TaskFacts,
  type TaskStatus,
  type Workflow,
} from '@docket/domain';

import { problems } from '../../../graphql/problems.ts';
import type { IncidentEvent } from './event.ts';
import type { Deed, DeedOutcome, DeedRefusal, Desk } from './replay.ts';
import { creatorOf, departmentOf } from './standing.ts';

type Rehearsed =
  { readonly ok: true; readonly value: TaskFacts } | { readonly ok: false; readonly refusal: DeedRefusal };

/** A desk that keeps the task in memory, with names for ids. */
export type RehearsalDesk = Desk & { facts(): TaskFacts | null };

/** Does deeds in memory, decided as the database would decide them: for dry runs and for proofs. */
export function rehearsalDesk(workflow: Workflow, known: TaskFacts | null): RehearsalDesk {
  let facts = known;
  const perform = (deed: Deed): DeedOutcome => {
    const after = rehearsed(workflow, facts, deed);
    if (!after.ok) return after;
    facts = after.value;
    return { ok: true, status: facts.status };
  };
  return { perform: (deed) => Promise.resolve(perform(deed)), facts: () => facts };
}

function rehearsed(workflow: Workflow, facts: TaskFacts | null, deed: Deed): Rehearsed {
  if (deed.kind === 'CREATE') return accepted(created(workflow.initial, deed.event));
  if (facts === null) return { ok: false, refusal: refusals.taskDeleted() };
  const actor = dispatcher(deed.event.updatedBy, facts.departmentId);
  return deed.kind === 'EDIT' ? edited(facts, actor) : acted(workflow, facts, { actor, deed });
}

function acted(
  workflow: Workflow,
  facts: TaskFacts,
  { actor, deed }: { actor: ActorFacts; deed: Extract<Deed, { kind: 'ACT' | 'FORWARD' }> },
): Rehearsed {
  const { event } = deed;
  const decision = decide(workflow, facts, actor, {
    now: event.at,
    today: event.at.slice(0, 10),
    ...(deed.kind === 'ACT'
      ? { action: deed.action, comment: deed.words }
      : { action: 'FORWARD', departmentId: departmentOf(event), person: holderOf(event) }),
  });
  if (!decision.ok) return decision;
  const { changes } = decision.value;
  return accepted({
    ...facts,
    status: changes.status ?? facts.status,
    departmentId: changes.departmentId === undefined ? facts.departmentId : changes.departmentId,
    assigneeId: changes.assigneeId === undefined ? facts.assigneeId : changes.assigneeId,
    startOn: changes.startOn ?? facts.startOn,
    startedAt: changes.startedAt ?? facts.startedAt,
  });
}

function edited(facts: TaskFacts, actor: ActorFacts): Rehearsed {
  if (editableFields(rolesOf(actor, facts), facts).includes('TITLE')) return accepted(facts);
  const refusal = problems.forbidden('title', 'You may not change this field of the task now.');
  return { ok: false, refusal };
}

function created(status: TaskStatus, event: IncidentEvent): TaskFacts {
  return {
    status,
    stage: null,
    deleted: false,
    departmentId: departmentOf(event),
    assigneeId: event.assignedTo,
    coAssigneeIds: [],
    creator: staffCreator(creatorOf(event)),
    caseFile: null,
    startOn: null,
    startedAt: null,
  };
}

function staffCreator(id: string): CreatorFacts {
  return { id, kind: 'STAFF', active: true, departmentId: null };
}

function holderOf(event: IncidentEvent): TargetPerson | null {
  if (event.assignedTo === null) return null;
  return { id: event.assignedTo, kind: 'STAFF', active: true, departmentIds: [departmentOf(event)] };
}

/** Whoever writes updates in a department's queue acts for it: the standing of a department manager. */
function dispatcher(id: string, departmentId: string | null): ActorFacts {
  const departments = departmentId === null ? [] : [departmentId];
  return {
    id,
    kind: 'STAFF',
    administrator: false,
    departmentIds: departments,
    managedDepartmentIds: departments,
  };
}
