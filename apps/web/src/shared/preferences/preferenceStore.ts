/** Small choices of one person on this device: widths, density, shortcuts. */
export interface PreferenceStore {
  readonly get: (place: string) => unknown;
  readonly set: (place: string, value: unknown) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

const prefix = 'docket:preference:';

function createPreferenceStore(): PreferenceStore {
  const known = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  const load = (place: string) => {
    try {
      return parse(window.localStorage.getItem(prefix + place));
    } catch {
      return undefined;
    }
  };
  return {
    get: (place) => {
      if (!known.has(place)) known.set(place, load(place));
      return known.get(place);
    },
    set: (place, value) => {
      known.set(place, value);
      try {
        window.localStorage.setItem(prefix + place, JSON.stringify(value));
      } catch {
        // Storage is blocked or full: the choice lasts as long as the page.
      }
      for (const listener of new Set(listeners)) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const preferences = createPreferenceStore();
