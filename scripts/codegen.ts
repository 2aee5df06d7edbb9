import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, Source } from 'graphql';

const root = resolve(import.meta.dirname, '..');
const staff = 'apps/api/schema.staff.graphql';
const portal = 'apps/api/schema.portal.graphql';

// The portal sends operations as text and keeps no normalised cache: nothing to parse, mask or print in the browser.
const plainText = {
  documentMode: 'string',
  inlineFragmentTypes: 'inline',
  nonOptionalTypename: false,
  skipTypename: true,
};

// What packages/client asks works at both doors; its types are those of the last schema named.
const rooms = [
  { folder: 'apps/web', schemas: [staff] },
  { folder: 'apps/portal', schemas: [portal], settings: plainText },
  { folder: 'packages/client', schemas: [portal, staff] },
];

const config = {
  scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
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

function writeIfChanged(file: string, content: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function typedModule(folder: string, schemaFile: string, settings = {}): Promise<string> {
  const documents = globSync(`${folder}/src/**/*.graphql`, { cwd: root }).toSorted();
  if (documents.length === 0) return 'export {};\n';
  const schema = parse(readFileSync(resolve(root, schemaFile), 'utf8'));
  const generated = await codegen({
    schema,
    schemaAst: buildSchema(readFileSync(resolve(root, schemaFile), 'utf8')),
    documents: documents.map((file) => ({
      location: file,
      document: parse(new Source(readFileSync(resolve(root, file), 'utf8'), file)),
    })),
    filename: `${folder}/src/gql/documents.ts`,
    config: { ...config, ...settings },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  return `// Made by pnpm codegen.\n// @ts-nocheck: helper types stay unused where a folder has fragments alone\n${generated}`;
}

/** Types for the class names of one CSS module: a class that does not exist is a compile error. */
function classNames(file: string): string {
  const css = readFileSync(resolve(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const names = new Set(Array.from(css.matchAll(/\.([a-zA-Z_][\w-]*)(?=[^{}]*\{)/g), (match) => match[1]));
  const fields = [...names].map((name) => `  readonly '${name}': string;\n`).join('');
  return `declare const classes: {\n${fields}};\nexport default classes;\n`;
}

try {
  for (const { folder, schemas, settings } of rooms) {
    for (const schema of schemas) {
      writeIfChanged(
        resolve(root, folder, 'src/gql/documents.ts'),
        await typedModule(folder, schema, settings),
      );
    }
  }
  for (const file of globSync('{apps,packages}/*/src/**/*.module.css', { cwd: root })) {
    writeIfChanged(resolve(root, file.replace(/\.css$/, '.d.css.ts')), classNames(file));
  }
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
