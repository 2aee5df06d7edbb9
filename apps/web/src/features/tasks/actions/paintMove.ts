import type { ApolloCache, Reference } from '@apollo/client';
import {
  phaseOfStatus,
  type PersonKind,
  standardWorkflow,
  statusLabel,
  type TaskChanges,
} from '@docket/domain';
import { DrawnPersonFragmentDoc } from '#gql';
import type { DecidingMove, MoveDecision } from './moveDecision.ts';

/** A person as the cache has to know one before a task can be shown with them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
}

/** Everybody a move can give the task to without another question to the server. */
function knownPeople({ task, request, viewer, chosen }: DecidingMove): readonly KnownPerson[] {
  const destination = task.actions.find(({ action }) => action === request.move)?.destination;
  return [viewer, task.creator, ...(chosen ? [chosen] : []), ...(destination ? [destination] : [])];
}

function drawn(cache: ApolloCache, person: KnownPerson | undefined): Reference | null {
  if (person === undefined) return null;
  const { id, name, kind } = person;
  const data = { __typename: 'Person' as const, id, name, kind, active: true };
  return cache.writeFragment({ fragment: DrawnPersonFragmentDoc, data }) ?? null;
}

function paintStatus({ status, percentComplete, completedAt }: TaskChanges) {
  if (status === undefined) return {};
  return {
    status: () => status,
    statusLabel: () => statusLabel(standardWorkflow, status),
    phase: () => phaseOfStatus[status],
    ...(percentComplete === undefined ? {} : { percentComplete: () => percentComplete }),
    ...(completedAt === undefined ? {} : { completedAt: () => completedAt }),
  };
}

function withReasons(before: unknown, more: readonly string[]): readonly unknown[] {
  const known: readonly unknown[] = Array.isArray(before) ? before : [];
  return [...new Set([...known, ...more])];
}

/** Shows what a move changes before the server confirmed it. Runs inside an optimistic layer. */
export function paintMove(cache: ApolloCache, move: DecidingMove, { changes, involves }: MoveDecision): void {
  const { assigneeId, departmentId, dueOn, audience } = changes;
  const holder = assigneeId === null ? undefined : knownPeople(move).find(({ id }) => id === assigneeId);
  const reasons = involves.flatMap(({ personId, reason }) => (personId === move.viewer.id ? [reason] : []));
  cache.modify<Record<string, unknown>>({
    id: `Task:${move.task.id}`,
    fields: {
      ...paintStatus(changes),
      ...(assigneeId === undefined ? {} : { assignee: () => drawn(cache, holder) }),
      ...(departmentId === undefined
        ? {}
        : { department: (_before, { toReference }) => toReference(`Department:${departmentId}`) }),
      ...(dueOn === undefined ? {} : { dueOn: () => dueOn }),
      ...(audience === undefined ? {} : { audience: () => audience }),
      reasons: (before) => withReasons(before, reasons),
    },
  });
}
