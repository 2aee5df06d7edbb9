/** What the generated module of a room is written as. */
export interface Parts {
  /** The types of all operations. */
  readonly types: string;
  /** Each document by its name, in a module of its own. */
  readonly documents: ReadonlyMap<string, string>;
  /** The one module that the code imports from. */
  readonly index: string;
}

const made = '// Made by pnpm codegen.\n';
const document = /^export const (\w+) = .* as unknown as DocumentNode<(\w+), (\w+)>;$/;

/**
 * Takes a generated module apart: as one module all operations of an app would be loaded by its first screen. Throws
 * when nothing in it looks like a document.
 */
export function partsOf(module: string): Parts {
  const lines = module.split('\n');
  const documents = new Map<string, string>();
  const nodeImport = lines.find((line) => /^import type \{.*\bDocumentNode\b/.test(line)) ?? '';
  for (const line of lines) {
    const [, name, result, variables] = document.exec(line) ?? [];
    if (name === undefined) continue;
    const types = [result, variables].filter((type) => type !== 'unknown').join(', ');
    const imports = `${nodeImport.replace("from '../", "from '../../")}\nimport type { ${types} } from '../types.ts';`;
    documents.set(name, `${made}${imports}\n\n${line}\n`);
  }
  if (documents.size === 0) throw new Error('The generated module has no documents.');
  const types = lines.filter((line) => line !== nodeImport && !document.test(line)).join('\n');
  const exports = [...documents.keys()].map((name) => `export { ${name} } from './documents/${name}.ts';`);
  return { types, documents, index: `${made}export type * from './types.ts';\n${exports.join('\n')}\n` };
}
