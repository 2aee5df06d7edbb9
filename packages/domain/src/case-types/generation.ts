import { type CaseFactsOfType, conditionHolds, conditionSentence } from './condition.ts';
import type { CaseRule, CaseTypeContent, RuleEvent } from './contents.ts';
import type { TaskPriority } from '../workflow/vocabulary.ts';

/** A rule at its moment: whether it makes a task, and why or why not in one sentence. */
export type JudgedRule = {
  readonly rule: CaseRule;
  readonly applies: boolean;
  readonly sentence: string;
};

/** A task that a rule makes (F44, F45). */
export type AutomaticTask = {
  readonly rule: string;
  readonly label: string;
  readonly taskType: string;
  /** A template; null takes the title of the task type. */
  readonly title: string | null;
  /** Null takes the priority of the case. */
  readonly priority: TaskPriority | null;
  /** Which rule made it and why, in one sentence for people. */
  readonly sentence: string;
  /** The rules whose tasks come first; one whose task was never made holds nobody up. */
  readonly after: readonly string[];
};

type Ruled = Pick<CaseTypeContent, 'rules' | 'form' | 'stages'>;

/** The tasks an event makes in a case, each behind those it waits for, otherwise in the order of the rules (F44, F45). */
export function automaticTasks(
  caseType: Ruled,
  facts: CaseFactsOfType,
  event: RuleEvent,
): readonly AutomaticTask[] {
  const applying = judgeRules(caseType, facts).filter(({ rule, applies }) => applies && isAt(rule.on, event));
  return inOrder(applying).map(({ rule, sentence }) => ({
    rule: rule.key,
    label: rule.label,
    taskType: rule.taskType,
    title: rule.title,
    priority: rule.priority,
    sentence: `Rule “${rule.label}”: ${sentence}`,
    after: rule.after,
  }));
}

/** Every rule of a case type judged for a case, whatever the moment: what “Try it” shows. */
export function judgeRules(caseType: Ruled, facts: CaseFactsOfType): readonly JudgedRule[] {
  return caseType.rules.map((rule) => {
    const { holds, problem } = conditionHolds(rule.when, facts);
    const moment = momentWords(caseType, rule.on);
    if (rule.when === null) return { rule, applies: true, sentence: `always, ${moment}.` };
    const condition = conditionSentence(rule.when, caseType.form);
    if (holds) return { rule, applies: true, sentence: `${condition}, ${moment}.` };
    const reason = problem === null ? '' : ` ${problem}`;
    return { rule, applies: false, sentence: `Not so: ${condition}.${reason}` };
  });
}

function isAt(on: RuleEvent, event: RuleEvent): boolean {
  if (on.event === 'RAISED') return event.event === 'RAISED';
  return event.event === 'STAGE' && event.stage === on.stage;
}

function momentWords({ stages }: Ruled, on: RuleEvent): string {
  if (on.event === 'RAISED') return 'when the case is raised';
  const label = stages.find(({ key }) => key === on.stage)?.label ?? on.stage;
  return `when the case reaches ${label}`;
}

/** Rules that wait for each other in a circle come as they stand: publishing refuses them. */
function inOrder(rules: readonly JudgedRule[]): readonly JudgedRule[] {
  const placed: JudgedRule[] = [];
  let waiting = rules;
  while (waiting.length > 0) {
    const keys = waiting.map(({ rule }) => rule.key);
    const free = waiting.find(
      ({ rule }) => !rule.after.some((key) => key !== rule.key && keys.includes(key)),
    );
    const next = free ?? waiting[0];
    if (next === undefined) break;
    placed.push(next);
    waiting = waiting.filter((one) => one !== next);
  }
  return placed;
}
