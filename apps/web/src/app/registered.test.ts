import { sentTexts } from '@docket/testing/apollo';
import { registeredTexts } from '@docket/testing/registered';
import { expect, test } from '@jest/globals';
import * as operations from '#gql';

const registered = registeredTexts('staff');
const sent = await sentTexts(operations);

test('the app has operations, each of them known to the server', () => {
  expect(sent.length).toBeGreaterThan(40);
  expect(sent.filter(({ id }) => !registered.has(String(id)))).toEqual([]);
});

test.each(sent)('what Apollo would send for $name is what the server runs for its id', ({ id, text }) => {
  expect(registered.get(String(id))).toBe(text);
});
