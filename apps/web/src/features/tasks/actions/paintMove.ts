import type { ApolloCache } from '@apollo/client';
import { phaseOfStatus, type PersonKind, standardWorkflow, statusLabel } from '@docket/domain';
import { DrawnPersonFragmentDoc, type ActionableTaskFragment } from '#gql';
import type { MoveRequest } from './sendMove.ts';

/** A person as the cache has to know one before a task can be shown with them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
}

interface Painting {
  readonly task: ActionableTaskFragment;
  readonly request: MoveRequest;
  /** Who acts: whoever claims or takes over. */
  readonly viewer: KnownPerson;
  /** The person chosen in the dialog. */
  readonly chosen: KnownPerson | null;
}

function claims({ task, request }: Painting): boolean {
  return request.move === 'CLAIM' || request.takeOver || (request.move === 'DOING' && task.assignee === null);
}

/** Who would hold the task afterwards; undefined when that does not change or is not known. */
function nextAssignee(painting: Painting): KnownPerson | null | undefined {
  const { task, request, viewer, chosen } = painting;
  if (claims(painting)) return viewer;
  const option = task.actions.find(({ action }) => action === request.move);
  if (option?.assigns === 'CREATOR') return option.destination ?? undefined;
  const moves = option?.assigns === 'DEPARTMENT' || request.move === 'REASSIGN';
  return moves ? chosen : (chosen ?? undefined);
}

function paintStatus(cache: ApolloCache, { task, request }: Painting): void {
  const to = task.actions.find(({ action }) => action === request.move)?.toStatus ?? null;
  if (to === null) return;
  cache.modify({
    id: `Task:${task.id}`,
    fields: {
      status: () => to,
      statusLabel: () => statusLabel(standardWorkflow, to),
      phase: () => phaseOfStatus[to],
      ...(phaseOfStatus[to] === 'DONE' ? { percentComplete: () => 100 } : {}),
    },
  });
}

function paintAssignee(cache: ApolloCache, painting: Painting): void {
  const person = nextAssignee(painting);
  if (person === undefined) return;
  const drawn =
    person &&
    cache.writeFragment({
      fragment: DrawnPersonFragmentDoc,
      data: { __typename: 'Person', id: person.id, name: person.name, kind: person.kind, active: true },
    });
  cache.modify({ id: `Task:${painting.task.id}`, fields: { assignee: () => drawn ?? null } });
}

/** Shows a move before the server confirmed it: status, holder, date. Runs inside an optimistic layer. */
export function paintMove(cache: ApolloCache, painting: Painting): void {
  const { task, request } = painting;
  paintStatus(cache, painting);
  paintAssignee(cache, painting);
  if (request.form.dueOn === '') return;
  cache.modify({ id: `Task:${task.id}`, fields: { dueOn: () => request.form.dueOn } });
}
