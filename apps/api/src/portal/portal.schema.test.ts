import { expect, test } from '@jest/globals';

import { portalResolvers } from '../doors/portal.ts';
import { buildDoorSchema, schemaText } from '../graphql/schema.ts';

const text = schemaText(await buildDoorSchema(portalResolvers));
const withoutDescriptions = text.replaceAll(/"""[^]*?"""/g, '');

test.each([
  'Note',
  'INTERNAL',
  'audience',
  'department',
  'priority',
  'FORWARD',
  'REPLY',
  'watch',
  'manage',
  'Role',
])('the portal cannot even name %s', (word) => {
  expect(withoutDescriptions).not.toContain(word);
});

test('every type, field, argument and value says what it is', () => {
  const lines = text.split('\n');
  const undescribed = lines.filter(
    (line, index) => /^ *\w+( \w+)*[^:]*[:{(]|^ *[A-Z_]+$/.test(line) && !lines[index - 1]?.includes('"""'),
  );
  expect(undescribed).toEqual([]);
});
