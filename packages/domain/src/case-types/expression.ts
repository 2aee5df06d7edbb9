import { type ASTNode, Environment, ParseError, type ParseResult } from '@marcbachmann/cel-js';

import { definitionLimits } from './limits.ts';

/** A condition that was read, or why it cannot be. */
export type ReadExpression =
  | { readonly parsed: ParseResult; readonly problem: null }
  | { readonly parsed: null; readonly problem: string };

const environment = arithmetic(
  new Environment({
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 150, maxDepth: 16, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 4 },
  }),
)
  .registerVariable('variables', 'map<string, dyn>')
  .registerVariable('priority', 'string')
  .registerVariable('client', 'dyn')
  .registerVariable('case', 'dyn');

/** JSON knows one kind of number, so whole and broken ones calculate together. */
function arithmetic(bare: Environment): Environment {
  const operations = {
    '+': (left: unknown, right: unknown) => Number(left) + Number(right),
    '-': (left: unknown, right: unknown) => Number(left) - Number(right),
    '*': (left: unknown, right: unknown) => Number(left) * Number(right),
    '/': (left: unknown, right: unknown) => Number(left) / Number(right),
    '%': (left: unknown, right: unknown) => Number(left) % Number(right),
  };
  for (const [sign, calculate] of Object.entries(operations)) {
    bare.registerOperator(`double ${sign} int`, calculate);
    bare.registerOperator(`int ${sign} double`, calculate);
  }
  return bare.registerOperator('double % double', operations['%']);
}

/** Going through a list; one inside another could take for ever. */
const loops = ['all', 'exists', 'exists_one', 'filter', 'map', 'bind'];
/** Patterns can be made so that looking for one takes for ever. */
const refusedCalls = ['matches'];

const remembered = 500;
const known = new Map<string, ReadExpression>();

/** Reads a condition: its grammar, its words and its bounds; the result answers yes or no, as far as that can be told. */
export function readExpression(expression: string): ReadExpression {
  const found = known.get(expression);
  if (found !== undefined) return found;
  const read = parse(expression);
  if (known.size >= remembered) known.clear();
  known.set(expression, read);
  return read;
}

function parse(expression: string): ReadExpression {
  if (expression.trim() === '') return refused('Enter a condition, or leave it out.');
  if (expression.length > definitionLimits.expression) {
    return refused(`A condition has at most ${definitionLimits.expression} characters.`);
  }
  try {
    return judged(environment.parse(expression));
  } catch (error) {
    return refused(error instanceof ParseError ? placed(error, expression) : 'This is not a condition.');
  }
}

/** What can be parsed may still call what it must not, or give something else than an answer. */
function judged(parsed: ParseResult): ReadExpression {
  const call = forbiddenCall(parsed.ast);
  if (call !== null) return refused(call);
  const { valid, type = '', error } = parsed.check();
  if (!valid) return refused(plainWords(error?.code, error?.summary));
  return type === 'bool' || type === 'dyn'
    ? { parsed, problem: null }
    : refused(`A condition answers yes or no; this one gives a ${typeWords[type] ?? 'value'}.`);
}

function refused(problem: string): ReadExpression {
  return { parsed: null, problem };
}

const typeWords: Readonly<Record<string, string>> = {
  int: 'number',
  double: 'number',
  string: 'text',
  list: 'list',
  map: 'group of values',
};

/** What the library says, for people who are no programmers. */
function plainWords(code = '', summary = 'This is not a condition'): string {
  const [, name = ''] = summary.split(': ');
  if (code === 'unknown_variable') {
    return `There is nothing called “${name}”: the answers of the form are variables.${name} and the like.`;
  }
  if (code === 'no_such_overload') return `These cannot be put together: ${name}.`;
  if (summary.startsWith('Exceeded')) return 'It is too long or too deeply nested.';
  return `${summary.replace(/^Unexpected token: EOF$|^Expected .*, got EOF$/, 'It ends too early')}.`;
}

function placed({ code, summary, range }: ParseError, expression: string): string {
  const before = expression.slice(0, range?.start ?? 0).trimEnd();
  const words = plainWords(code, summary);
  return before === '' ? words : `${words.slice(0, -1)}, after “${before.slice(-30)}”.`;
}

function forbiddenCall(node: ASTNode, inLoop = false): string | null {
  const called = calledBy(node);
  const loop = loops.includes(called);
  if (refusedCalls.includes(called)) {
    return `“${called}” cannot be used in conditions; compare, or use startsWith, endsWith or contains.`;
  }
  if (loop && inLoop) return `“${called}” cannot stand inside another loop.`;
  for (const child of children(node)) {
    const found = forbiddenCall(child, inLoop || loop);
    if (found !== null) return found;
  }
  return null;
}

function calledBy(node: ASTNode): string {
  return node.op === 'call' || node.op === 'rcall' ? node.args[0] : '';
}

/** The parts of an expression, in its order. */
export function children(node: ASTNode): readonly ASTNode[] {
  return nodesIn(node.args);
}

function nodesIn(value: unknown): readonly ASTNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

/** The name of the variable a node asks for (`variables.x`, `variables["x"]`), or null. */
export function variableOf(node: ASTNode): string | null {
  if (node.op === '.' && isVariables(node.args[0])) return node.args[1];
  if (node.op === '[]' && isVariables(node.args[0])) return textOf(node.args[1]);
  return node.op === 'in' && isVariables(node.args[1]) ? textOf(node.args[0]) : null;
}

function isVariables(node: ASTNode): boolean {
  return node.op === 'id' && node.args === 'variables';
}

/** The text a node is, or null where it is none. */
export function textOf(node: ASTNode): string | null {
  return node.op === 'value' && typeof node.args === 'string' ? node.args : null;
}

/** Every variable an expression asks for, in its order. */
export function variablesOf(node: ASTNode): readonly string[] {
  const own = variableOf(node);
  return [...(own === null ? [] : [own]), ...children(node).flatMap(variablesOf)];
}
