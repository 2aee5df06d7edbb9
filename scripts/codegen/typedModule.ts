import { globSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, type DocumentNode, parse, Source } from 'graphql';
import { read, root } from './files.ts';

/** A folder with operations beside its code. */
export interface Room {
  readonly folder: string;
  /** The schema that its operations are checked against. */
  readonly schema: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Told of each operation and the fragments it needs; what it gives is written into the typed document. */
  readonly onOperation: (document: DocumentNode) => { readonly id: string };
}

const config = {
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', JSON: 'unknown' },
  strictScalars: true,
  enumType: 'string-literal',
  inlineFragmentTypes: 'mask',
  customDirectives: { apolloUnmask: true },
  nonOptionalTypename: true,
  skipTypeNameForRoot: true,
  useTypeImports: true,
  immutableTypes: true,
  dedupeFragments: true,
};

/** The module that gives a room's code its operations with the types of their variables and results. */
export async function typedModule({ folder, schema, settings, onOperation }: Room): Promise<string> {
  const documents = globSync(`${folder}/src/**/*.graphql`, { cwd: root }).toSorted();
  const generated = await codegen({
    schema: parse(read(schema)),
    schemaAst: buildSchema(read(schema)),
    documents: documents.map((file) => ({
      location: file,
      document: parse(new Source(read(file), file)),
    })),
    filename: `${folder}/src/gql/documents.ts`,
    config: { ...config, ...settings, unstable_onExecutableDocumentNode: onOperation },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  return `// Made by pnpm codegen.\n// @ts-nocheck: helper types stay unused where a folder has fragments alone\n${generated}`;
}
