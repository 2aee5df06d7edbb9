import type { FieldPolicy, Reference } from '@apollo/client';
import { isRecord } from '../shared/json.ts';

type Page = Readonly<Record<string, unknown>>;

function listAt(page: Page | undefined, key: string): readonly unknown[] {
  const list = page?.[key];
  return Array.isArray(list) ? list : [];
}

function refOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const ref = item['__ref'] ?? refOf(item['node']);
  return typeof ref === 'string' ? ref : undefined;
}

/** Rows already there stay where they are; a row that comes a second time is left out. */
function append(existing: readonly unknown[], incoming: readonly unknown[]): readonly unknown[] {
  const known = new Set(existing.map(refOf).filter((ref) => ref !== undefined));
  return [...existing, ...incoming.filter((item) => !known.has(refOf(item) ?? ''))];
}

function merged(key: 'nodes' | 'edges', existing: Page, incoming: Page): Page {
  return key in incoming ? { [key]: append(listAt(existing, key), listAt(incoming, key)) } : {};
}

/**
 * How the cache keeps a connection: one list per set of arguments, whatever its paging; a request with `after`
 * adds to the end, one without starts the list anew.
 */
export function keysetPages(): FieldPolicy<Page | Reference, Page> {
  return {
    keyArgs: (args, { fieldName }) => {
      const kept = Object.entries(args ?? {}).filter(([name]) => name !== 'first' && name !== 'after');
      return `${fieldName}:${JSON.stringify(Object.fromEntries(kept))}`;
    },
    merge: (existing, incoming, { args }) => {
      if (typeof args?.['after'] !== 'string' || !isRecord(existing)) return incoming;
      return {
        ...existing,
        ...incoming,
        ...merged('nodes', existing, incoming),
        ...merged('edges', existing, incoming),
      };
    },
  };
}
