import { EvaluationError } from '@marcbachmann/cel-js';

import { kindProblems } from './condition-kinds.ts';
import type { DefinitionFinding } from './contents.ts';
import { readExpression, variablesOf } from './expression.ts';
import { type FormSchema, labelOf } from './form.ts';
import { sentenceOf } from './sentence.ts';

/** What conditions and templates are told of a case; `variables` are the answers of its form. */
export type CaseFactsOfType = {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly priority: string;
  readonly client: { readonly name: string } | null;
  readonly case: { readonly number: string; readonly title: string };
};

/** Whether a condition holds, and why not where it could not be told. */
export type ConditionResult = { readonly holds: boolean; readonly problem: string | null };

/** Values larger than forms can hold are not looked into, so that every answer comes at once. */
const largest = { entries: 200, text: 20_000, depth: 4 } as const;

/**
 * Whether an expression holds for a case (F45); nothing is run, only looked up and compared. A variable that is missing,
 * or that cannot be compared so, makes it false and says so; it never throws.
 */
export function conditionHolds(expression: string | null, facts: CaseFactsOfType): ConditionResult {
  if (expression === null) return { holds: true, problem: null };
  const { parsed, problem } = readExpression(expression);
  if (parsed === null) return { holds: false, problem };
  const large = Object.entries(facts.variables).find(([, value]) => isLarge(value));
  if (large !== undefined) return { holds: false, problem: `“${large[0]}” holds too much to look into.` };
  try {
    const answer: unknown = parsed({ ...facts });
    if (typeof answer === 'boolean') return { holds: answer, problem: null };
    return { holds: false, problem: 'It answers neither yes nor no.' };
  } catch (error) {
    return {
      holds: false,
      problem: error instanceof EvaluationError ? missingWords(error) : 'It cannot be told.',
    };
  }
}

function isLarge(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.length > largest.text;
  if (typeof value !== 'object' || value === null) return false;
  const inner: readonly unknown[] = Object.values(value);
  return (
    depth >= largest.depth || inner.length > largest.entries || inner.some((one) => isLarge(one, depth + 1))
  );
}

function missingWords({ code, summary }: EvaluationError): string {
  if (code === 'no_such_key') return `“${summary.split(': ').at(-1) ?? ''}” has no value.`;
  if (code === 'no_such_overload') return 'It compares values of different kinds.';
  return `It cannot be told: ${summary}.`;
}

/** What is wrong with a condition: its grammar, variables that the form does not have, and what can never hold. */
export function checkCondition(
  expression: string,
  form: FormSchema | null,
  path: string,
): readonly DefinitionFinding[] {
  const { parsed, problem } = readExpression(expression);
  if (parsed === null) return [{ path, message: `This condition cannot be read: ${problem}` }];
  const names = Object.keys(form?.properties ?? {});
  const unknown = [...new Set(variablesOf(parsed.ast))].filter((name) => !names.includes(name));
  if (unknown.length > 0 || form === null) {
    return unknown.map((name) => ({
      path,
      message: `The condition asks for “${name}”, which is no field of this case type’s form.`,
    }));
  }
  return kindProblems(expression, parsed.ast, form).map((message) => ({ path, message }));
}

/** A condition in words, with the titles of the form's fields: “Income is more than 20000”. */
export function conditionSentence(expression: string | null, form: FormSchema | null): string {
  if (expression === null) return 'Always';
  const { parsed } = readExpression(expression);
  const titles = (name: string) => labelOf(name, form?.properties[name] ?? {});
  return parsed === null ? expression : sentenceOf(parsed.ast, titles, expression);
}
