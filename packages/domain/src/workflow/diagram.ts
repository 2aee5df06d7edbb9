import { statusLabel, type Workflow } from './workflow.ts';
import { phaseOfStatus, taskStatuses } from './vocabulary.ts';

/** The workflow as a Mermaid state diagram, for the documentation and the workflow editor. */
export function workflowDiagram(workflow: Workflow): string {
  const present = taskStatuses.filter((status) => workflow.statuses[status] !== undefined);
  const names = present.map((status) => `  ${status} : ${statusLabel(workflow, status)}`);
  const moves = Object.values(workflow.actions).flatMap((action) =>
    action.from.map((from) => `  ${from} --> ${action.to ?? from} : ${action.label}`),
  );
  const ends = present
    .filter((status) => phaseOfStatus[status] === 'DONE' || phaseOfStatus[status] === 'DROPPED')
    .map((status) => `  ${status} --> [*]`);
  return ['stateDiagram-v2', ...names, `  [*] --> ${workflow.initial}`, ...moves, ...ends, ''].join('\n');
}
