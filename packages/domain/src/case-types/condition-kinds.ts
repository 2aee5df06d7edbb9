import { type ASTNode, Environment } from '@marcbachmann/cel-js';

import { taskPriorities } from '../workflow/vocabulary.ts';
import { children, textOf, variableOf } from './expression.ts';
import { type FormField, type FormSchema, labelOf } from './form.ts';

/** Numbers stay open, for whole and broken ones are compared with each other. */
const kinds = {
  string: 'string',
  number: 'dyn',
  integer: 'dyn',
  boolean: 'bool',
  array: 'list<string>',
} as const;

const kindWords: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a number',
  double: 'a number',
  bool: 'a yes or no',
  'list<string>': 'a list of texts',
  'list<int>': 'a list of numbers',
  'list<double>': 'a list of numbers',
  'list<bool>': 'a list of yes and no',
  null: 'nothing',
};

const environments = new WeakMap<FormSchema, Environment>();

function environmentOf(form: FormSchema): Environment {
  const known = environments.get(form);
  if (known !== undefined) return known;
  const schema = Object.fromEntries(
    Object.entries(form.properties).map(([name, { type }]) => [name, kinds[type]]),
  );
  const made = new Environment({ homogeneousAggregateLiterals: false })
    .registerVariable({ name: 'variables', schema })
    .registerVariable('priority', 'string')
    .registerVariable('client', 'dyn')
    .registerVariable('case', 'dyn');
  environments.set(form, made);
  return made;
}

/** What keeps an expression from ever holding: kinds that do not go together, and choices nobody can make. */
export function kindProblems(expression: string, ast: ASTNode, form: FormSchema): readonly string[] {
  const { error } = environmentOf(form).check(expression);
  const mixed = error === undefined ? null : mixedWords(error.summary);
  const choices = [...new Set(choiceProblems(ast, form))];
  return mixed === null ? choices : [mixed, ...choices];
}

const overload = /^no such overload: (\S+) (?:==|!=|<=?|>=?|in|[-+*/%]) (\S+)$/;

/** Null for what is only unknown to the stricter reading, such as `"gas" in variables`. */
function mixedWords(summary: string): string | null {
  const [, left, right] = overload.exec(summary) ?? [];
  const [one, other] = [kindWords[left ?? ''], kindWords[right ?? '']];
  if (one === undefined || other === undefined) {
    return summary.startsWith('Logical operator') ? 'Both sides of “and” and “or” answer yes or no.' : null;
  }
  const help = other === 'nothing' ? ' Ask has(…) whether something is filled in.' : '';
  return `It puts ${one} beside ${other}, which never go together.${help}`;
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });

function choiceProblems(node: ASTNode, form: FormSchema): readonly string[] {
  const own = comparedTexts(node).flatMap(({ asked, texts }) => {
    const offered = offeredBy(asked, form);
    if (offered === null) return [];
    return texts
      .filter((text) => !offered.values.includes(text))
      .map((text) => `“${offered.label}” is never “${text}”: it is ${either.format(offered.values)}.`);
  });
  return [...own, ...children(node).flatMap((child) => choiceProblems(child, form))];
}

type Compared = { readonly asked: ASTNode; readonly texts: readonly string[] };

/** What a comparison asks for, with the texts it is compared with. */
function comparedTexts(node: ASTNode): readonly Compared[] {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return [];
  const [left, right] = node.args;
  if (node.op === 'in' && right.op === 'list') {
    return [{ asked: left, texts: right.args.flatMap((item) => textOf(item) ?? []) }];
  }
  return [
    { asked: left, texts: [textOf(right) ?? []].flat() },
    { asked: right, texts: [textOf(left) ?? []].flat() },
  ];
}

function offeredBy(
  node: ASTNode,
  form: FormSchema,
): { readonly label: string; readonly values: readonly string[] } | null {
  if (node.op === 'id' && node.args === 'priority') return { label: 'priority', values: taskPriorities };
  const name = node.op === '.' || node.op === '[]' ? variableOf(node) : null;
  const field = name === null ? undefined : form.properties[name];
  const values = field === undefined ? undefined : choicesOf(field);
  return name === null || field === undefined || values === undefined
    ? null
    : { label: labelOf(name, field), values };
}

function choicesOf(field: FormField): readonly string[] | undefined {
  if (field.type === 'array') return field.items.enum;
  return field.type === 'string' ? field.enum : undefined;
}
