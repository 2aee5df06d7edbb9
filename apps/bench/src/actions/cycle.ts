import type { TaskAction } from '@docket/domain';

/** A task that two people pass to and fro: who asked for it, and who holds it, with the departments they work in. */
export type Pair = {
  readonly taskId: string;
  readonly version: number;
  readonly creatorId: string;
  readonly creatorDepartmentId: string;
  readonly holderId: string;
  readonly holderDepartmentId: string;
};

/** One action somebody performs: what both servers are told. */
export type Move = {
  readonly action: TaskAction;
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly actorId: string;
  readonly key: string;
  readonly comment: string | null;
  /** Where the task goes; the product takes these from the request for FORWARD alone and works them out for REPLY. */
  readonly personId: string | null;
  readonly departmentId: string | null;
};

type Step = {
  readonly action: TaskAction;
  readonly by: 'creator' | 'holder';
  /** Whom the task goes to. */
  readonly to?: 'creator' | 'holder';
  readonly comment?: string;
};

/**
 * Five actions that end where they began, so that tasks never run out: two change the status alone, two hand the task
 * over, one takes it up again; each has a mail queued.
 */
export const steps: readonly Step[] = [
  { action: 'DOING', by: 'holder' },
  { action: 'COMPLETE', by: 'holder', comment: 'The radiator is replaced and tested.' },
  { action: 'REOPEN', by: 'creator', comment: 'It leaks again since this morning.' },
  { action: 'REPLY', by: 'holder', comment: 'Which flat was it? The note names two.' },
  { action: 'FORWARD', by: 'creator', to: 'holder', comment: 'Flat 4, second floor on the left.' },
];

/** The move number `count` of a task, which has been moved as often before. */
export function moveOf(pair: Pair, count: number, key: string): Move {
  const step = steps[count % steps.length];
  if (step === undefined) throw new Error('A cycle has steps.');
  return {
    action: step.action,
    taskId: pair.taskId,
    expectedVersion: pair.version + count,
    actorId: step.by === 'creator' ? pair.creatorId : pair.holderId,
    key,
    comment: step.comment ?? null,
    ...destination(pair, step),
  };
}

function destination(pair: Pair, { action, to }: Step): Pick<Move, 'personId' | 'departmentId'> {
  if (action === 'REPLY') return { personId: pair.creatorId, departmentId: pair.creatorDepartmentId };
  if (to === 'holder') return { personId: pair.holderId, departmentId: pair.holderDepartmentId };
  return { personId: null, departmentId: null };
}
