import { assignmentRuleLabels, commentRuleLabels } from './choices.ts';
import { placeLabel, stagesOf } from './place.ts';
import { type Subject, taskSubject } from './subject.ts';
import { type AnyAction, type AnyWorkflow, statusLabel } from './workflow.ts';

type Versions = { readonly before: AnyWorkflow; readonly after: AnyWorkflow; readonly subject: Subject };
type Actions = { readonly was: AnyAction; readonly is: AnyAction };

const either = new Intl.ListFormat('en', { type: 'disjunction' });
const both = new Intl.ListFormat('en', { type: 'conjunction' });

/** What a new version changes, one plain sentence each, in the new version's words; empty when nothing does (F9). */
export function diffWorkflows(
  before: AnyWorkflow,
  after: AnyWorkflow,
  subject: Subject = taskSubject,
): readonly string[] {
  const versions = { before, after, subject };
  return [
    ...renamed('The workflow', before.label, after.label),
    ...(before.initial === after.initial
      ? []
      : [
          `New ${subject.noun}s start as ${statusLabel(after, after.initial)} instead of ${statusLabel(before, before.initial)}.`,
        ]),
    ...diffStatuses(versions),
    ...diffActions(versions),
  ];
}

function renamed(what: string, was: string, is: string): readonly string[] {
  return was === is ? [] : [`${what} is called “${is}” instead of “${was}”.`];
}

function keysOf(one: object, other: object): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function diffStatuses(versions: Versions): readonly string[] {
  const { before, after } = versions;
  return keysOf(before.statuses, after.statuses).flatMap((status) => {
    const was = before.statuses[status];
    const is = after.statuses[status];
    if (was === undefined) return is === undefined ? [] : [`There is a new status “${is.label}”.`];
    if (is === undefined) return [`The status “${was.label}” is gone.`];
    return [...renamed(`The status ${status}`, was.label, is.label), ...diffStages(versions, status)];
  });
}

function diffStages({ before, after }: Versions, status: string): readonly string[] {
  const was = stagesOf(before, status);
  const is = stagesOf(after, status);
  const word = statusLabel(after, status);
  const kept = is.filter(({ key }) => was.some((stage) => stage.key === key));
  const order = was.filter(({ key }) => is.some((stage) => stage.key === key));
  return [
    ...was
      .filter((stage) => !order.includes(stage))
      .map(({ label }) => `${word} loses the stage “${label}”.`),
    ...is.filter((stage) => !kept.includes(stage)).map(({ label }) => `${word} has a new stage “${label}”.`),
    ...kept.flatMap(({ key, label }) => {
      const old = order.find((stage) => stage.key === key);
      return old === undefined ? [] : renamed(`The stage ${key} of ${word}`, old.label, label);
    }),
    ...(kept.every(({ key }, index) => order[index]?.key === key)
      ? []
      : [`The stages of ${word} come in another order: ${both.format(is.map(({ label }) => label))}.`]),
  ];
}

function diffActions(versions: Versions): readonly string[] {
  const { before, after } = versions;
  return keysOf(before.actions, after.actions).flatMap((name) => {
    const was = before.actions[name];
    const is = after.actions[name];
    if (was === undefined) return is === undefined ? [] : [newAction(versions, is)];
    if (is === undefined) return [`The action “${was.label}” is gone.`];
    return diffAction(versions, name, { was, is });
  });
}

function newAction({ after, subject }: Versions, action: AnyAction): string {
  const from = either.format(action.from.map((status) => statusLabel(after, status)));
  const to = targetLabel(after, action);
  const target = to === null ? 'without another status' : `to ${to}`;
  const by = either.format(action.by.map((role) => subject.roleLabels[role] ?? role));
  return `There is a new action “${action.label}”: from ${from} ${target}, for ${by}.`;
}

function diffAction(versions: Versions, name: string, actions: Actions): readonly string[] {
  const { was, is } = actions;
  const says = (sentence: string, changed: boolean) => (changed ? [`“${is.label}” ${sentence}.`] : []);
  return [
    ...renamed(`The action ${name}`, was.label, is.label),
    ...diffSources(versions, actions).flatMap((sentence) => says(sentence, true)),
    ...diffTarget(versions, actions).flatMap((sentence) => says(sentence, true)),
    ...diffPeople(versions, actions).flatMap((sentence) => says(sentence, true)),
    ...says(commentRuleLabels[is.comment], was.comment !== is.comment),
    ...says(assignmentRuleLabels[is.assigns], was.assigns !== is.assigns),
  ];
}

function diffSources({ before, after }: Versions, { was, is }: Actions): readonly string[] {
  const more = is.from.filter((status) => !was.from.includes(status));
  const less = was.from.filter((status) => !is.from.includes(status));
  const words = (workflow: AnyWorkflow, statuses: readonly string[]) =>
    either.format(statuses.map((status) => statusLabel(workflow, status)));
  const stages = (action: AnyAction) => action.fromStages?.toSorted().join() ?? null;
  return [
    ...(more.length === 0 ? [] : [`can also be used from ${words(after, more)}`]),
    ...(less.length === 0 ? [] : [`can no longer be used from ${words(before, less)}`]),
    ...(stages(was) === stages(is) ? [] : [`can be used ${stageWords(after, is)}`]),
  ];
}

function stageWords(workflow: AnyWorkflow, { from, fromStages }: AnyAction): string {
  if (fromStages === undefined) return 'at every stage';
  const stages = from.flatMap((status) => stagesOf(workflow, status));
  const labels = fromStages.map((stage) => stages.find(({ key }) => key === stage)?.label ?? stage);
  return `only at the stage ${either.format(labels)}`;
}

function diffTarget({ before, after }: Versions, { was, is }: Actions): readonly string[] {
  if (was.to === is.to && was.toStage === is.toStage) return [];
  const [from, to] = [targetLabel(before, was), targetLabel(after, is)];
  if (to === null) return [`keeps the status instead of leading to ${from ?? 'another'}`];
  return [`leads to ${to} instead of ${from ?? 'keeping the status'}`];
}

/** The label of where an action leads; `null` where it keeps the status. */
function targetLabel(workflow: AnyWorkflow, { from, to, toStage }: AnyAction): string | null {
  const stage = toStage ?? null;
  const status = to ?? from.find((one) => stagesOf(workflow, one).some(({ key }) => key === stage));
  return status === undefined ? stage : placeLabel(workflow, { status, stage });
}

function diffPeople({ subject }: Versions, { was, is }: Actions): readonly string[] {
  const words = (roles: readonly string[]) =>
    both.format(roles.map((role) => subject.roleLabels[role] ?? role));
  const more = is.by.filter((role) => !was.by.includes(role));
  const less = was.by.filter((role) => !is.by.includes(role));
  return [
    ...(more.length === 0 ? [] : [`is also for ${words(more)}`]),
    ...(less.length === 0 ? [] : [`is no longer for ${words(less)}`]),
  ];
}
