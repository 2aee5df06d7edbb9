import {
  type ActorFacts,
  decide,
  decideReassign,
  type Involvement,
  standardWorkflow,
  type TargetPerson,
  type TaskChanges,
  type TaskFacts,
} from '@docket/domain';
import { isKnownMove } from '@docket/ui';
import type { ActionableTaskFragment } from '#gql';
import type { MoveRequest } from './sendMove.ts';
import type { KnownPerson } from './paintMove.ts';

/** A move as it was decided on this screen. */
export interface DecidingMove {
  readonly task: ActionableTaskFragment;
  readonly request: MoveRequest;
  /** Who acts. */
  readonly viewer: KnownPerson;
  /** The person chosen in the dialog. */
  readonly chosen: KnownPerson | null;
  /** The present instant, ISO. */
  readonly now: string;
  readonly today: string;
}

/** What a move would change, and whom it involves. */
export interface MoveDecision {
  readonly changes: TaskChanges;
  readonly involves: readonly Involvement[];
}

const edits = ['CLAIM', 'REASSIGN', 'POSTPONE', 'DELETE'] as const;

function factsOf({ task, request }: DecidingMove): TaskFacts {
  // To whom a reply goes, the server has said already: the creator, or whoever answers in their place.
  const answers = task.actions.find(({ action }) => action === request.move)?.destination ?? task.creator;
  return {
    status: task.status,
    stage: null,
    deleted: false,
    departmentId: task.department?.id ?? null,
    assigneeId: task.assignee?.id ?? null,
    coAssigneeIds: [],
    creator: { id: answers.id, kind: answers.kind, active: true, departmentId: null },
    caseFile: null,
    startOn: null,
    startedAt: null,
  };
}

// Whether the viewer may act, the server has said already (`Task.actions`); here is decided only what follows.
function actorOf({ viewer }: DecidingMove): ActorFacts {
  return { ...viewer, administrator: true, departmentIds: [], managedDepartmentIds: [] };
}

function targetOf({ chosen, request }: DecidingMove): TargetPerson | null {
  const { departmentId } = request.form;
  return chosen && { ...chosen, active: true, departmentIds: departmentId === null ? [] : [departmentId] };
}

function decideEdit(move: DecidingMove): MoveDecision | null {
  const { request, viewer } = move;
  if (request.move === 'CLAIM') return { changes: { assigneeId: viewer.id }, involves: [] };
  if (request.move === 'POSTPONE') return { changes: { dueOn: request.form.dueOn }, involves: [] };
  if (request.move !== 'REASSIGN') return null;
  const outcome = decideReassign(standardWorkflow, factsOf(move), actorOf(move), targetOf(move));
  return outcome.ok ? outcome.value : null;
}

/**
 * What follows from a move, by the very functions the server decides with; null where they refuse, and then the server
 * says why.
 */
export function decideMove(move: DecidingMove): MoveDecision | null {
  const { request } = move;
  if (edits.some((edit) => edit === request.move)) return decideEdit(move);
  const { comment, departmentId, dueOn } = request.form;
  // What a workflow of its own makes of the task, only the server knows.
  if (!isKnownMove(request.move)) return null;
  const outcome = decide(standardWorkflow, factsOf(move), actorOf(move), {
    action: request.move,
    comment,
    departmentId,
    person: targetOf(move),
    takeOver: request.takeOver,
    dueOn: dueOn === '' ? null : dueOn,
    now: move.now,
    today: move.today,
  });
  if (!outcome.ok) return null;
  const { toStatus = null } = move.task.actions.find(({ action }) => action === request.move) ?? {};
  const { status = null } = outcome.value.changes;
  return toStatus === null || status === null || toStatus === status ? outcome.value : null;
}
