import { globSync } from 'node:fs';
import { classNames } from './codegen/classNames.ts';
import { keepOnly, read, root, writeIfChanged } from './codegen/files.ts';
import { partsOf } from './codegen/parts.ts';
import { manifestOf, registered, type RegisteredOperation } from './codegen/registered.ts';
import { typedModule } from './codegen/typedModule.ts';

interface Door {
  readonly name: 'staff' | 'portal';
  readonly folders: readonly string[];
  /** True where a normalised cache asks for the type of every object. */
  readonly typenames: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const doors: readonly Door[] = [
  { name: 'staff', folders: ['apps/web', 'packages/client'], typenames: true },
  {
    name: 'portal',
    folders: ['apps/portal'],
    typenames: false,
    // The portal keeps no normalised cache: an operation is its id and its types.
    settings: {
      unstable_omitDefinitions: true,
      documentNodeImport: '../shared/api/operation.ts#Operation',
      inlineFragmentTypes: 'inline',
      nonOptionalTypename: false,
      skipTypename: true,
    },
  },
];

/** Writes the typed documents of a door's apps, and the list of operations that the server runs when named by id. */
async function writeOperations({ name, folders, typenames, settings = {} }: Door): Promise<void> {
  const operations: RegisteredOperation[] = [];
  for (const folder of folders) {
    const module = await typedModule({
      folder,
      schema: `apps/api/schema.${name}.graphql`,
      settings,
      onOperation: (document) => {
        const operation = registered(document, { typenames });
        operations.push(operation);
        return { id: operation.id };
      },
    });
    writeParts(`${folder}/src/gql`, module);
  }
  const manifest = JSON.stringify(manifestOf(operations), null, 2);
  writeIfChanged(`apps/api/operations/${name}.json`, `${manifest}\n`);
}

function writeParts(folder: string, module: string): void {
  const { types, documents, index } = partsOf(module);
  writeIfChanged(`${folder}/types.ts`, types);
  for (const [name, text] of documents) writeIfChanged(`${folder}/documents/${name}.ts`, text);
  writeIfChanged(`${folder}/documents.ts`, index);
  keepOnly(
    `${folder}/documents`,
    [...documents.keys()].map((name) => `${name}.ts`),
  );
}

try {
  for (const door of doors) await writeOperations(door);
  for (const file of globSync('{apps,packages}/*/src/**/*.module.css', { cwd: root })) {
    writeIfChanged(file.replace(/\.css$/, '.d.css.ts'), classNames(read(file)));
  }
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
