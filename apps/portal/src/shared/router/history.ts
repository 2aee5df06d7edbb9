/** Where the reader is: one step of the way through the site. */
export interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  /** What the step that led here carried; the browser keeps it, so its shape is never taken for granted. */
  readonly state: unknown;
  /** How one came here: by opening the site, by a link or form of ours, or by the browser's own buttons. */
  readonly by: 'OPENING' | 'LINK' | 'BROWSER';
}

export interface Step {
  /** Takes the place of the present step: going back skips it. */
  readonly replace?: boolean;
  readonly state?: unknown;
}

/** The way through the site, as the browser or a test keeps it. */
export interface History {
  readonly place: () => Place;
  readonly go: (to: string, step?: Step) => void;
  /** Calls back when the place has changed; returns what stops that. */
  readonly subscribe: (listener: () => void) => () => void;
}

type Kept = Pick<Place, 'state' | 'by'>;

function placeOf({ pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>, kept: Kept): Place {
  return { pathname, search, hash, ...kept };
}

/** The history of the browser's tab. */
export function browserHistory(window: Window): History {
  const { history, location } = window;
  const listeners = new Set<() => void>();
  let place = placeOf(location, { state: history.state, by: 'OPENING' });
  const arrive = (by: Place['by']) => {
    place = placeOf(location, { state: history.state, by });
    for (const listener of listeners) listener();
  };
  window.addEventListener('popstate', () => arrive('BROWSER'));
  return {
    place: () => place,
    go: (to, { replace = false, state = null } = {}) => {
      if (replace) history.replaceState(state, '', to);
      else history.pushState(state, '', to);
      arrive('LINK');
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A history that no browser keeps, opened at an address. */
export function memoryHistory(at: string): History {
  const base = new URL('http://portal.test');
  const listeners = new Set<() => void>();
  let place = placeOf(new URL(at, base), { state: null, by: 'OPENING' });
  return {
    place: () => place,
    go: (to, { state = null } = {}) => {
      place = placeOf(new URL(to, base), { state, by: 'LINK' });
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
