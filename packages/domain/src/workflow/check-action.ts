import { type Checked, type Finding, has, statusWord } from './finding.ts';
import { stagesOf } from './place.ts';
import type { AnyAction } from './workflow.ts';
import { isEnd } from './paths.ts';

const actionNames = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

type ActionRule = (checked: Checked, name: string, action: AnyAction) => readonly Finding[];

/** What is wrong with one action, apart from where the whole leads. */
export const checkAction: ActionRule = (checked, name, action) =>
  rules.flatMap((rule) => rule(checked, name, action));

const checkName: ActionRule = ({ subject }, name, { label }) => {
  const message = subject.reserved.includes(name)
    ? `${label} cannot be named ${name}: something else every ${subject.noun} has is called that.`
    : `${label} needs a name of capital letters, for example SEND_BACK; it is “${name}”.`;
  const wrong = subject.reserved.includes(name) || !actionNames.test(name);
  return wrong ? [{ code: 'NAME_INVALID', at: name, message }] : [];
};

const checkStatuses: ActionRule = (checked, name, { label, from, to }) =>
  [...from, ...(to === null ? [] : [to])]
    .filter((status) => !has(checked, status))
    .map((status) => ({
      code: 'UNKNOWN_STATUS',
      at: name,
      message: `${label} names ${statusWord(checked, status)}, which this workflow does not have.`,
    }));

const checkPeople: ActionRule = ({ subject }, name, { label, by }) => {
  if (by.length === 0) return [{ code: 'NOBODY', at: name, message: `Nobody may use ${label}.` }];
  return by
    .filter((role) => !subject.roles.includes(role))
    .map((role) => ({
      code: 'UNKNOWN_ROLE',
      at: name,
      message: `${label} is for ${role}, and there is no such role.`,
    }));
};

const checkSources: ActionRule = (checked, name, { label, from, fromStages }) => {
  if (from.length === 0) {
    return [{ code: 'NO_SOURCE', at: name, message: `${label} can start from no status.` }];
  }
  if (fromStages === undefined) return [];
  const keysOf = (status: string) => stagesOf(checked.workflow, status).map(({ key }) => key);
  const known = from.flatMap(keysOf);
  const unknown = fromStages.filter((stage) => !known.includes(stage));
  const without = from
    .filter((status) => has(checked, status))
    .filter((status) => !keysOf(status).some((stage) => fromStages.includes(stage)));
  return [
    ...unknown.map((stage): Finding => ({
      code: 'UNKNOWN_STAGE',
      at: name,
      message: `${label} starts at the stage “${stage}”, which none of its statuses has.`,
    })),
    ...without.map((status): Finding => ({
      code: 'NO_SOURCE',
      at: name,
      message: `${label} starts from ${statusWord(checked, status)}, but at none of its stages.`,
    })),
  ];
};

const checkTarget: ActionRule = (checked, name, { label, from, to, toStage }) => {
  if (toStage === undefined) return [];
  const reached = (to === null ? from : [to]).filter((status) => has(checked, status));
  return reached
    .filter((status) => !stagesOf(checked.workflow, status).some(({ key }) => key === toStage))
    .map((status) => ({
      code: 'UNKNOWN_STAGE',
      at: name,
      message: `${label} leads to the stage “${toStage}”, which ${statusWord(checked, status)} does not have.`,
    }));
};

const checkEnd: ActionRule = (checked, name, { label, to, comment, assigns }) => {
  if (to === null || !isEnd(checked, to)) return [];
  const { noun, phases } = checked.subject;
  const findings: Finding[] = [];
  if (phases[to] === 'DROPPED' && comment !== 'REQUIRED') {
    const message = `${label} gives the ${noun} up, so it has to ask why: make its comment required.`;
    findings.push({ code: 'REASON_MISSING', at: name, message });
  }
  if (assigns !== 'UNCHANGED') {
    const message = `${label} ends the work and hands the ${noun} to somebody: it can do only one of the two.`;
    findings.push({ code: 'HANDS_ON_AN_END', at: name, message });
  }
  return findings;
};

const checkMeaning: ActionRule = ({ subject }, name, { label, to, assigns }) => {
  const meaning = Object.hasOwn(subject.meanings, name) ? subject.meanings[name] : undefined;
  if (meaning === undefined) return [];
  const phase = to === null ? undefined : subject.phases[to];
  const leads = meaning.to === undefined || (phase !== undefined && meaning.to.includes(phase));
  if (leads && (meaning.assigns === undefined || meaning.assigns === assigns)) return [];
  const message = `${label} is the action ${name}, which ${meaning.words} everywhere: let it do that, or give it a name of its own.`;
  return [{ code: 'MEANING_CHANGED', at: name, message }];
};

const rules: readonly ActionRule[] = [
  checkName,
  checkStatuses,
  checkSources,
  checkPeople,
  checkTarget,
  checkEnd,
  checkMeaning,
];
