import { parseJson } from '../shared/json.ts';

/** Where typed text waits on this device until it was sent; one entry per person and text box. */
export interface DraftStore {
  /** What was kept under `key`; undefined when nothing was. */
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: unknown) => void;
  readonly remove: (key: string) => void;
}

const prefix = 'docket:draft:';

/** Drafts in the browser's storage; where it is blocked or full they last as long as the page. */
export function createDraftStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): DraftStore {
  const fallback = new Map<string, unknown>();
  return {
    read: (key) => {
      if (fallback.has(key)) return fallback.get(key);
      try {
        const text = storage.getItem(prefix + key);
        return text === null ? undefined : parseJson(text);
      } catch {
        return undefined;
      }
    },
    write: (key, value) => {
      try {
        storage.setItem(prefix + key, JSON.stringify(value));
        fallback.delete(key);
      } catch {
        fallback.set(key, value);
      }
    },
    remove: (key) => {
      fallback.delete(key);
      try {
        storage.removeItem(prefix + key);
      } catch {
        // Nothing was kept there either.
      }
    },
  };
}
