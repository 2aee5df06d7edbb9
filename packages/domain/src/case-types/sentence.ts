import type { ASTNode } from '@marcbachmann/cel-js';

import { textOf, variableOf } from './expression.ts';

type Titles = (name: string) => string;

const comparisons: Readonly<Record<string, string>> = {
  '==': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
};

const orList = new Intl.ListFormat('en', { type: 'disjunction' });

/** An expression in words where there are words for all of it, else as it was written. */
export function sentenceOf(node: ASTNode, titles: Titles, written: string): string {
  const words = wordsOf(node, titles);
  return words === null ? written : words.charAt(0).toUpperCase() + words.slice(1);
}

function wordsOf(node: ASTNode, titles: Titles): string | null {
  switch (node.op) {
    case '&&':
      return joined(node.args, 'and', titles);
    case '||':
      return joined(node.args, 'or', titles);
    case '!_':
      return negated(node.args, titles);
    case 'in':
      return membership(node.args, titles);
    case 'call':
      return presence(node, titles, 'is filled in');
    case '.':
    case '[]':
    case 'id': {
      const name = subjectOf(node, titles);
      return name === null ? null : `${name} is yes`;
    }
    default:
      return comparison(node, titles);
  }
}

function joined(
  [left, right]: readonly [ASTNode, ASTNode],
  word: 'and' | 'or',
  titles: Titles,
): string | null {
  const parts = [left, right].map((part) => {
    const words = wordsOf(part, titles);
    const mixed = (part.op === '&&' || part.op === '||') && part.op !== (word === 'and' ? '&&' : '||');
    return words !== null && mixed ? `(${words})` : words;
  });
  return parts.includes(null) ? null : parts.join(` ${word} `);
}

function negated(inner: ASTNode, titles: Titles): string | null {
  if (inner.op === 'call') return presence(inner, titles, 'is not filled in');
  const name = subjectOf(inner, titles);
  return name === null ? null : `${name} is no`;
}

function presence(node: ASTNode, titles: Titles, words: string): string | null {
  if (node.op !== 'call' || node.args[0] !== 'has') return null;
  const [field] = node.args[1];
  const name = field === undefined ? null : subjectOf(field, titles);
  return name === null ? null : `${name} ${words}`;
}

function membership([item, list]: readonly [ASTNode, ASTNode], titles: Titles): string | null {
  const text = textOf(item);
  if (text !== null && list.op === 'id' && list.args === 'variables') return `${titles(text)} is filled in`;
  const whole = subjectOf(list, titles);
  if (text !== null && whole !== null) return `${whole} includes ${text}`;
  const name = subjectOf(item, titles);
  if (name === null || list.op !== 'list') return null;
  const values = list.args.map(valueOf);
  return values.some((value) => value === null)
    ? null
    : `${name} is ${orList.format(values.map((value) => value ?? ''))}`;
}

function comparison(node: ASTNode, titles: Titles): string | null {
  const words = Object.hasOwn(comparisons, node.op) ? comparisons[node.op] : undefined;
  if (words === undefined || !Array.isArray(node.args)) return null;
  const [left, right] = node.args;
  if (!isNode(left) || !isNode(right)) return null;
  const name = subjectOf(left, titles);
  const value = valueOf(right) ?? subjectOf(right, titles);
  return name === null || value === null ? null : `${name} ${words} ${value}`;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}

function subjectOf(node: ASTNode, titles: Titles): string | null {
  const variable = variableOf(node);
  if (variable !== null && node.op !== 'in') return titles(variable);
  if (node.op === 'id') return node.args === 'priority' ? 'the priority' : null;
  if (node.op !== '.') return null;
  const [owner, field] = node.args;
  return owner.op === 'id' && (owner.args === 'client' || owner.args === 'case')
    ? `the ${owner.args}’s ${field}`
    : null;
}

function valueOf(node: ASTNode): string | null {
  if (node.op !== 'value') return null;
  const value = node.args;
  if (value === null) return 'empty';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
    ? String(value)
    : null;
}
