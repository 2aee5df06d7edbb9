import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { manifestOf, registered } from './registered.ts';

const plain = { typenames: false };
const cached = { typenames: true };

test('an operation is kept with its fragments and without white space, under the hash of its text', () => {
  const { name, id, text } = registered(
    parse('query Home { tasks { ...Row } }\nfragment Row on Task { id  title }'),
    plain,
  );
  expect(name).toBe('Home');
  expect(text).toBe('query Home{tasks{...Row}}fragment Row on Task{id title}');
  expect(id).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
});

test('where a cache needs the types of objects they are asked for, once, and never of the operation itself', () => {
  const { text } = registered(parse('query Home { tasks { id case { __typename id } } }'), cached);
  expect(text).toBe('query Home{tasks{id case{__typename id}__typename}}');
});

test('what the server knows nothing of is left out', () => {
  const { text } = registered(parse('query Home { tasks { ...Row @unmask @include(if: true) } }'), plain);
  expect(text).toBe('query Home{tasks{...Row@include(if:true)}}');
});

test('an operation without a name is refused', () => {
  expect(() => registered(parse('{ tasks { id } }'), plain)).toThrow('named operation');
});

test('the list is sorted by name, and no name is given twice', () => {
  const one = { name: 'TaskList', id: 'sha256:1', text: 'query TaskList{a}' };
  const two = { name: 'Home', id: 'sha256:2', text: 'query Home{a}' };
  expect(manifestOf([one, two])).toEqual([two, one]);
  expect(() => manifestOf([one, two, { ...one, id: 'sha256:3' }])).toThrow('called TaskList');
});
