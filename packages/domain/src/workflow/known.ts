import type { CaseWorkflow } from '../cases/vocabulary.ts';
import { caseSubject } from '../cases/subject.ts';
import { type Subject, taskSubject } from './subject.ts';
import type { AnyWorkflow, Workflow } from './workflow.ts';

/** Whether every status and role it names is one of tasks: what comes from storage is asked before it decides. */
export function isTaskWorkflow(workflow: AnyWorkflow): workflow is Workflow {
  return speaksOf(workflow, taskSubject);
}

/** Whether every status and role it names is one of cases. */
export function isCaseWorkflow(workflow: AnyWorkflow): workflow is CaseWorkflow {
  return speaksOf(workflow, caseSubject);
}

function speaksOf({ initial, statuses, actions }: AnyWorkflow, subject: Subject): boolean {
  const steps = Object.values(actions);
  const named = [
    initial,
    ...Object.keys(statuses),
    ...steps.flatMap(({ from, to }) => [...from, to ?? initial]),
  ];
  return (
    named.every((status) => subject.statuses.includes(status)) &&
    steps.every(({ by }) => by.every((role) => subject.roles.includes(role)))
  );
}
