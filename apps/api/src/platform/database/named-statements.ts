import { hash } from 'node:crypto';

import type { Statement } from './database.ts';

/** Beyond this many forms one runs without a name: PostgreSQL keeps every named statement on every connection. */
const mostStatements = 400;

/**
 * Names for the forms of one query: the same shape gives the same statement, whose text is written once. Of the first
 * 400 shapes, which is far more than the clients of an installation have; the others work without a name.
 */
export function namedStatements(prefix: string): (shape: string, text: () => string) => Statement {
  const statements = new Map<string, Statement>();
  return (shape, text) => {
    const found = statements.get(shape);
    if (found !== undefined) return found;
    if (statements.size >= mostStatements) return { name: '', text: text() };
    const statement = { name: `${prefix}-${hash('sha256', shape).slice(0, 24)}`, text: text() };
    statements.set(shape, statement);
    return statement;
  };
}
