import type { CaseFactsOfType } from './condition.ts';
import type { CaseTypeContent, RuleEvent } from './contents.ts';
import { automaticTasks } from './generation.ts';

/** A moment of a past case at which its rules were looked at, with what they were told then. */
export type PastMoment = {
  readonly caseId: string;
  readonly event: RuleEvent;
  readonly facts: CaseFactsOfType;
};

/** How many tasks more and fewer a rule would have made; of a rule that is gone all fewer. */
export type RuleDifference = {
  readonly rule: string;
  readonly label: string;
  readonly more: number;
  readonly fewer: number;
};

export type Rehearsed = {
  /** How many cases were looked at. */
  readonly cases: number;
  /** The rules that differ, in the order of the new ones, those that are gone last. */
  readonly differences: readonly RuleDifference[];
  /** Whether there was time for all moments. */
  readonly complete: boolean;
};

type Ruled = Pick<CaseTypeContent, 'rules' | 'form' | 'stages'>;

/**
 * What changed rules would have made differently of past moments (B11), rule by rule, compared by their keys. `isOver` is
 * asked before each moment; once it says so the rest is left out.
 */
export function rehearseRules(
  before: Ruled,
  after: Ruled,
  moments: readonly PastMoment[],
  isOver: () => boolean,
): Rehearsed {
  const cases = new Set<string>();
  const counts = new Map<string, { more: number; fewer: number }>();
  let complete = true;
  for (const { caseId, event, facts } of moments) {
    if (isOver()) {
      complete = false;
      break;
    }
    cases.add(caseId);
    const [was, is] = [before, after].map((ruled) => rulesAt(ruled, facts, event));
    for (const rule of is ?? []) if (was?.has(rule) === false) countOf(counts, rule).more += 1;
    for (const rule of was ?? []) if (is?.has(rule) === false) countOf(counts, rule).fewer += 1;
  }
  const named = new Map([...after.rules, ...before.rules].toReversed().map((one) => [one.key, one.label]));
  const order = [...new Set([...after.rules, ...before.rules].map(({ key }) => key))];
  const differences = order.flatMap((rule) => {
    const count = counts.get(rule);
    return count === undefined ? [] : [{ rule, label: named.get(rule) ?? rule, ...count }];
  });
  return { cases: cases.size, differences, complete };
}

function rulesAt(ruled: Ruled, facts: CaseFactsOfType, event: RuleEvent): ReadonlySet<string> {
  return new Set(automaticTasks(ruled, facts, event).map(({ rule }) => rule));
}

function countOf(counts: Map<string, { more: number; fewer: number }>, rule: string) {
  const count = counts.get(rule) ?? { more: 0, fewer: 0 };
  counts.set(rule, count);
  return count;
}
