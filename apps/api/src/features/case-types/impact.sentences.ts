import type { DefinitionKind, Rehearsed, RuleDifference } from '@docket/domain';

import { rehearsalLimits } from './rule-rehearsal.queries.ts';

/** A number with its noun, and the verb forms that go with it. */
function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** What runs by a version of a workflow. */
export function runningSentence(noun: 'task' | 'case', count: number, version: number): string {
  const they = count === 1 ? 'It stays on it unless you move it.' : 'They stay on it unless you move them.';
  const follow = count === 1 ? 'follows' : 'follow';
  return `${counted(count, `running ${noun}`, `running ${noun}s`)} ${follow} version ${version}. ${they}`;
}

type Begun = 'CASE_TYPE' | 'TASK_TYPE' | 'CALENDAR' | 'SLA_POLICY';
type BegunWords = readonly [one: string, many: string, verb: string, mayMove: boolean];

const clockWords: BegunWords = ['running clock was', 'running clocks were', 'started with', true];
const begunWords: Readonly<Record<Begun, BegunWords>> = {
  CASE_TYPE: ['open case was', 'open cases were', 'raised with', false],
  TASK_TYPE: ['open task was', 'open tasks were', 'made with', false],
  CALENDAR: clockWords,
  SLA_POLICY: clockWords,
};

/** What was begun with a version of a definition: cases and tasks keep it, clocks unless somebody moves them. */
export function begunSentence(kind: Begun, count: number, version: number): string {
  const [one, many, verb, mayMove] = begunWords[kind];
  const [they, keep, them] = count === 1 ? ['It', 'keeps', 'it'] : ['They', 'keep', 'them'];
  const kept = `${they} ${keep} it${mayMove ? ` unless you move ${them}` : ''}`;
  return `${counted(count, one, many)} ${verb} version ${version}. ${kept}; what begins from now on follows the new one.`;
}

/** Who uses what is not counted by versions. */
export function usedSentence(
  kind: Extract<DefinitionKind, 'CATEGORY' | 'MAIL_TEMPLATE'>,
  count: number,
): string {
  if (kind === 'MAIL_TEMPLATE') return 'Mails sent from now on use these words.';
  if (count === 0) return 'No task type puts its tasks under it.';
  return `${counted(count, 'task type puts its', 'task types put their')} tasks under it.`;
}

/** What changed rules would have made of past cases (B11): one sentence per rule that differs. */
export function rehearsalSentences({ cases, differences, complete }: Rehearsed): readonly string[] {
  const { days, cases: most } = rehearsalLimits;
  if (cases === 0) return [`No case was raised in the last ${days} days to try the changed rules on.`];
  const of = cases === 1 ? 'In the last case' : `Of the last ${cases} cases`;
  const same = `${of}, the changed rules would have made the same tasks.`;
  const bounded = !complete || cases >= most;
  return [
    ...(differences.length === 0 ? [same] : differences.map((one) => `${of}, ${differenceWords(one)}`)),
    ...(bounded ? [`Only the newest cases of the last ${days} days were looked at.`] : []),
  ];
}

function differenceWords({ label, more, fewer }: RuleDifference): string {
  const rule = `the rule “${label}” would have made`;
  if (fewer === 0) return `${rule} ${counted(more, 'task', 'tasks')} more.`;
  if (more === 0) return `${rule} ${counted(fewer, 'task', 'tasks')} fewer.`;
  return `${rule} ${counted(more, 'task', 'tasks')} more and ${fewer} fewer.`;
}
