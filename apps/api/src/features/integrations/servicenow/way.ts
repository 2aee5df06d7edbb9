import {
  isOutstanding,
  phaseOfStatus,
  type TaskAction,
  taskActions,
  type TaskPhase,
  type TaskStatus,
  taskStatuses,
  type Workflow,
  type WorkflowAction,
} from '@docket/domain';

import { type IncidentState, incidentStates } from './event.ts';

/** The phase an incident's state asks for; waiting is doing where the workflow knows no waiting. */
export function phaseWanted(workflow: Workflow, state: IncidentState): TaskPhase {
  switch (incidentStates[state]) {
    case 'TO_DO':
      return 'TODO';
    case 'WORKING':
      return 'DOING';
    case 'WAITING':
      return knowsWaiting(workflow) ? 'WAITING' : 'DOING';
    case 'FINISHED':
      return 'DONE';
  }
}

/** Whether the workflow can say that work waits for somebody else. */
export function knowsWaiting(workflow: Workflow): boolean {
  return taskStatuses.some(
    (status) => phaseOfStatus[status] === 'WAITING' && workflow.statuses[status] !== undefined,
  );
}

/**
 * The shortest sequence of actions from a status into a phase, read from the workflow's own data; `null` when there is
 * none. It never passes through an end (done or dropped), never drops, and never hands the task to somebody.
 */
export function wayTo(workflow: Workflow, from: TaskStatus, phase: TaskPhase): readonly TaskAction[] | null {
  const queue: { readonly status: TaskStatus; readonly way: readonly TaskAction[] }[] = [
    { status: from, way: [] },
  ];
  const visited = new Set<TaskStatus>();
  for (let here = queue.shift(); here !== undefined; here = queue.shift()) {
    if (phaseOfStatus[here.status] === phase) return here.way;
    const passable = here.status === from || isOutstanding(here.status);
    if (visited.has(here.status) || !passable) continue;
    visited.add(here.status);
    const { status, way } = here;
    queue.push(
      ...stepsFrom(workflow, status).map((step) => ({ status: step.to, way: [...way, step.action] })),
    );
  }
  return null;
}

function stepsFrom(workflow: Workflow, status: TaskStatus) {
  return taskActions.flatMap((action) => {
    const step: WorkflowAction | undefined = workflow.actions[action];
    const to = step?.to ?? null;
    if (to === null || step?.assigns !== 'UNCHANGED' || !step.from.includes(status)) return [];
    return phaseOfStatus[to] === 'DROPPED' ? [] : [{ action, to }];
  });
}
