import { getNamedType } from 'graphql';

import type { Field } from '../crawl.ts';
import { closeCodes } from '../../doors/subscriptions.ts';
import { type Persona, personas } from './cast.ts';

/**
 * What came of asking, as the tables write it: done or seen, nothing there (hidden and missing look the same), not the
 * persona's to do, no permission, not signed in. Any other code stands as it is, in angle brackets.
 */
const signs: Readonly<Record<string, string>> = {
  DONE: '+',
  NOTHING: '0',
  NOT_FOUND: '0',
  WRONG_ROLE: '-',
  UNDO_NOT_YOURS: '-',
  FORBIDDEN: 'F',
  UNAUTHENTICATED: 'U',
};

export type Kind = 'query' | 'mutation' | 'subscription';

/** An operation for a root field that asks for as little as shows whether it was granted. */
export function smallestDocument(kind: Kind, field: Field, variables: object): string {
  const type = getNamedType(field.type);
  const names = 'getFields' in type ? Object.keys(type.getFields()) : null;
  const given = field.args.filter(({ name }) => name in variables);
  const declared = given.map((one) => `$${one.name}: ${one.type.toString()}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const inner = names === null ? '' : `{ ${selection(names)} }`;
  const call = passed === '' ? field.name : `${field.name}(${passed})`;
  return `${kind} ${declared === '' ? '' : `(${declared})`} { answer: ${call} ${inner} }`;
}

function selection(names: readonly string[]): string {
  if (names.includes('userErrors')) return 'userErrors { code }';
  if (names.includes('nodes')) return 'nodes { id }';
  return names.includes('id') ? 'id' : '__typename';
}

/** The sign of an answer; a list that lacks what it should show says nothing. */
export function signOf(answer: unknown, shown: string | null): string {
  const [error] = listOf(at(answer, 'errors'));
  if (error !== undefined) return signOfCode(at(error, 'extensions', 'code'));
  const value = at(answer, 'data', 'answer');
  if (value === null) return signOfCode('NOTHING');
  const [refusal] = listOf(at(value, 'userErrors'));
  if (refusal !== undefined) return signOfCode(at(refusal, 'code'));
  return signOfCode(shown === null || JSON.stringify(value).includes(shown) ? 'DONE' : 'NOTHING');
}

/** The sign of what ended a subscription: the code a socket was closed with, or the errors it was refused with. */
export function signOfEnd(end: unknown): string {
  if (Array.isArray(end)) return signOf({ errors: end }, null);
  return at(end, 'code') === closeCodes.unauthorized
    ? signOfCode('UNAUTHENTICATED')
    : signOfCode(String(end));
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => Reflect.get(Object(found), key), value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function signOfCode(code: unknown): string {
  return signs[String(code)] ?? `<${String(code)}>`;
}

/** The expected sign of each persona, from a line of a table: one sign each, in their order. */
export function expectations(line: string): ReadonlyMap<Persona, string> {
  const found = line.match(/<\w+>|[^\s|]/g) ?? [];
  if (found.length !== personas.length) throw new Error(`"${line}" has ${found.length} signs.`);
  return new Map(personas.map((persona, index) => [persona, found[index] ?? '']));
}
