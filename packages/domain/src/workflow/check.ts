import { checkAction } from './check-action.ts';
import { type Checked, type Finding, has, knownStatuses, statusWord } from './finding.ts';
import { checkPaths, isEnd } from './paths.ts';
import { taskSubject } from './subject.ts';
import type { AnyWorkflow } from './workflow.ts';

const stageKeys = /^[a-z][a-z0-9-]*$/;

/** Everything that keeps a workflow from being published; empty when it is sound (B1). */
export function checkWorkflow(workflow: AnyWorkflow, subject = taskSubject): readonly Finding[] {
  const checked = { workflow, subject };
  return [
    ...checkStatuses(checked),
    ...checkStages(checked),
    ...Object.entries(workflow.actions).flatMap(([name, action]) => checkAction(checked, name, action)),
    ...checkPaths(checked),
    ...checkLabels(checked),
  ];
}

function checkStatuses(checked: Checked): readonly Finding[] {
  const { workflow, subject } = checked;
  const { initial, key } = workflow;
  const findings: Finding[] = Object.keys(workflow.statuses)
    .filter((status) => !subject.statuses.includes(status))
    .map((status) => ({
      code: 'UNKNOWN_STATUS',
      at: status,
      message: `A ${subject.noun} cannot be ${status}. There are ${usualWords(checked)}; name a stage of one of them instead.`,
    }));
  const begin = `New ${subject.noun}s start as ${statusWord(checked, initial)}`;
  if (!has(checked, initial)) {
    const message = `${begin}, which this workflow does not have.`;
    findings.push({ code: 'INITIAL_MISSING', at: initial, message });
  } else if (isEnd(checked, initial)) {
    const message = `${begin}, so there would be nothing left to do.`;
    findings.push({ code: 'INITIAL_ENDS', at: initial, message });
  }
  if (!knownStatuses(checked).some((status) => isEnd(checked, status))) {
    findings.push({ code: 'NO_END', at: key, message: 'No status ends the work.' });
  }
  return findings;
}

function usualWords({ subject }: Checked): string {
  return subject.statuses.map((status) => subject.statusLabels[status] ?? status).join(', ');
}

function checkStages(checked: Checked): readonly Finding[] {
  const { workflow, subject } = checked;
  const named = Object.entries(workflow.statuses).flatMap(([status, about]) =>
    (about?.stages ?? []).map(({ key, label }) => ({ status, key, label })),
  );
  const keys = named.map(({ key }) => key);
  return named.flatMap(({ status, key, label }, index) => {
    const at = `${status}/${key}`;
    const findings: Finding[] = [];
    if (!subject.hasStages) {
      const message = `The stages of a ${subject.noun} come from its type, not from its workflow: take ${label} out.`;
      findings.push({ code: 'STAGES_ELSEWHERE', at, message });
    }
    if (!stageKeys.test(key)) {
      const message = `The stage ${label} needs a key of small letters, digits and hyphens; it is “${key}”.`;
      findings.push({ code: 'NAME_INVALID', at, message });
    }
    if (keys.indexOf(key) !== index) {
      const message = `There is a stage “${key}” already: each needs a key of its own.`;
      findings.push({ code: 'STAGE_TWICE', at, message });
    }
    return findings;
  });
}

function checkLabels({ workflow }: Checked): readonly Finding[] {
  const statuses = Object.values(workflow.statuses).flatMap((status) =>
    status === undefined ? [] : [status],
  );
  const groups = {
    statuses,
    stages: statuses.flatMap(({ stages }) => stages ?? []),
    actions: Object.values(workflow.actions),
  };
  return Object.entries(groups).flatMap(([kind, things]) => {
    const labels = things.map(({ label }) => label.trim().toLowerCase());
    const twice = labels.filter((label, index) => label !== '' && labels.indexOf(label) !== index);
    const findings = [...new Set(twice)].map((label): Finding => ({
      code: 'LABEL_TWICE',
      at: label,
      message: `Two ${kind} share the label “${label}”, so nobody could tell them apart.`,
    }));
    const message = `One of the ${kind} has no label.`;
    return labels.includes('')
      ? [...findings, { code: 'LABEL_MISSING' as const, at: kind, message }]
      : findings;
  });
}
