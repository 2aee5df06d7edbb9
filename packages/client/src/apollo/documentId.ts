import type { DocumentNode } from 'graphql';
import { textAt } from '../shared/json.ts';

/**
 * The id under which the server keeps a document; `pnpm codegen` writes it beside the document, and Apollo's changes
 * to the document leave it there. Throws for a document that did not come from a `.graphql` file.
 */
export function documentId(document: DocumentNode): string {
  const id = '__meta__' in document ? textAt(document.__meta__, 'id') : null;
  if (id === null) throw new Error('This operation is in no .graphql file, so the server would not run it.');
  return id;
}
