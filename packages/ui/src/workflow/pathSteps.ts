import { phaseOfStatus, type TaskPhase, type TaskStatus } from '@docket/domain';

export type PathStep = {
  readonly status: TaskStatus;
  readonly state: 'past' | 'current' | 'ahead';
  /** Off the straight way: dropped, opened again, or waiting. */
  readonly branch: boolean;
};

const placeOfPhase = { TODO: 0, DOING: 1, WAITING: 1, DONE: 2, DROPPED: 2 } as const satisfies Record<
  TaskPhase,
  number
>;
const straight = ['NEW', 'IN_PROGRESS', 'RESOLVED'] as const satisfies readonly TaskStatus[];

/** The way of a task as three places, with the status it is in standing at its place. */
export function pathSteps(status: TaskStatus): readonly PathStep[] {
  const place = placeOfPhase[phaseOfStatus[status]];
  return straight.map((usual, index) => ({
    status: index === place ? status : usual,
    state: index === place ? 'current' : index < place ? 'past' : 'ahead',
    branch: index === place && status !== usual,
  }));
}
