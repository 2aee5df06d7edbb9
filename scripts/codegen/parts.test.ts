import { expect, test } from '@jest/globals';

import { partsOf } from './parts.ts';

const generated = [
  '// Made by pnpm codegen.',
  "import type { Operation as DocumentNode } from '../shared/api/operation.ts';",
  'export type ListQuery = { readonly list: string };',
  'export type ListQueryVariables = { readonly first: number };',
  'export type RowFragment = { readonly id: string };',
  'export const RowFragmentDoc = {"kind":"Document"} as unknown as DocumentNode<RowFragment, unknown>;',
  'export const ListDocument = {"kind":"Document"} as unknown as DocumentNode<ListQuery, ListQueryVariables>;',
].join('\n');

test('each document is a module of its own that names the types it needs', () => {
  const { documents } = partsOf(generated);
  expect([...documents.keys()]).toEqual(['RowFragmentDoc', 'ListDocument']);
  expect(documents.get('ListDocument')).toBe(
    [
      '// Made by pnpm codegen.',
      "import type { Operation as DocumentNode } from '../../shared/api/operation.ts';",
      "import type { ListQuery, ListQueryVariables } from '../types.ts';",
      '',
      'export const ListDocument = {"kind":"Document"} as unknown as DocumentNode<ListQuery, ListQueryVariables>;',
      '',
    ].join('\n'),
  );
  expect(documents.get('RowFragmentDoc')).toContain("import type { RowFragment } from '../types.ts';");
});

test('the types stay together and one module leads to everything', () => {
  const { types, index } = partsOf(generated);
  expect(types).toContain('export type ListQuery = ');
  expect(types).not.toContain('export const');
  expect(index).toContain("export type * from './types.ts';");
  expect(index).toContain("export { ListDocument } from './documents/ListDocument.ts';");
});

test('a module without documents is an error: the generator writes something else', () => {
  expect(() => partsOf('export type Nothing = never;')).toThrow('no documents');
});
