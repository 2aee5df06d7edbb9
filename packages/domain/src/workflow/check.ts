import { phaseOfStatus, type TaskStatus, taskStatuses } from './vocabulary.ts';
import type { Workflow } from './workflow.ts';

export const findingCodes = [
  'INITIAL_MISSING',
  'NO_END',
  'UNKNOWN_STATUS',
  'UNREACHABLE',
  'DEAD_END',
  'LABEL_TWICE',
  'NO_SOURCE',
  'NOBODY',
] as const;

/** One thing wrong with a workflow, in words an administrator understands. */
export type Finding = {
  readonly code: (typeof findingCodes)[number];
  readonly at: string;
  readonly message: string;
};

/** Everything that keeps a workflow from being published; empty when it is sound (B1). */
export function checkWorkflow(workflow: Workflow): readonly Finding[] {
  return [
    ...checkStatuses(workflow),
    ...checkActions(workflow),
    ...checkPaths(workflow),
    ...checkLabels(workflow),
  ];
}

function has(workflow: Workflow, status: TaskStatus): boolean {
  return workflow.statuses[status] !== undefined;
}

function statusesOf(workflow: Workflow): readonly TaskStatus[] {
  return taskStatuses.filter((status) => has(workflow, status));
}

function isEnd(status: TaskStatus): boolean {
  return phaseOfStatus[status] === 'DONE' || phaseOfStatus[status] === 'DROPPED';
}

function checkStatuses(workflow: Workflow): readonly Finding[] {
  const findings: Finding[] = [];
  if (!has(workflow, workflow.initial)) {
    findings.push({
      code: 'INITIAL_MISSING',
      at: workflow.initial,
      message: `New tasks start in ${workflow.initial}, which this workflow does not have.`,
    });
  }
  if (!statusesOf(workflow).some(isEnd)) {
    findings.push({ code: 'NO_END', at: workflow.key, message: 'No status ends the work.' });
  }
  return findings;
}

function checkActions(workflow: Workflow): readonly Finding[] {
  return Object.entries(workflow.actions).flatMap(([name, action]) => {
    const findings: Finding[] = [];
    const named = [...action.from, ...(action.to === null ? [] : [action.to])];
    for (const status of named.filter((one) => !has(workflow, one))) {
      findings.push({
        code: 'UNKNOWN_STATUS',
        at: name,
        message: `${action.label} names ${status}, which this workflow does not have.`,
      });
    }
    if (action.from.length === 0) {
      findings.push({ code: 'NO_SOURCE', at: name, message: `${action.label} can start from no status.` });
    }
    if (action.by.length === 0) {
      findings.push({ code: 'NOBODY', at: name, message: `Nobody may use ${action.label}.` });
    }
    return findings;
  });
}

function checkPaths(workflow: Workflow): readonly Finding[] {
  const steps = Object.values(workflow.actions).flatMap((action) =>
    action.to === null ? [] : action.from.map((from) => ({ from, to: action.to ?? from })),
  );
  const forwards = spread([workflow.initial], (status) =>
    steps.filter((s) => s.from === status).map((s) => s.to),
  );
  const ends = statusesOf(workflow).filter(isEnd);
  const backwards = spread(ends, (status) => steps.filter((s) => s.to === status).map((s) => s.from));
  return statusesOf(workflow).flatMap((status) => {
    const findings: Finding[] = [];
    if (!forwards.has(status)) {
      findings.push({ code: 'UNREACHABLE', at: status, message: `No task can ever become ${status}.` });
    }
    if (!backwards.has(status)) {
      findings.push({
        code: 'DEAD_END',
        at: status,
        message: `From ${status} a task can never be finished.`,
      });
    }
    return findings;
  });
}

/** Every status that can be reached from the given ones by repeating `next`. */
function spread(
  start: readonly TaskStatus[],
  next: (status: TaskStatus) => readonly TaskStatus[],
): Set<TaskStatus> {
  const seen = new Set<TaskStatus>(start);
  for (const status of seen) for (const follower of next(status)) seen.add(follower);
  return seen;
}

function checkLabels(workflow: Workflow): readonly Finding[] {
  const labels = (entries: readonly { readonly label: string }[]) =>
    entries.map(({ label }) => label.toLowerCase());
  return [labels(Object.values(workflow.statuses)), labels(Object.values(workflow.actions))].flatMap((all) =>
    [...new Set(all.filter((label, index) => all.indexOf(label) !== index))].map((label): Finding => ({
      code: 'LABEL_TWICE',
      at: label,
      message: `Two share the label “${label}”.`,
    })),
  );
}
