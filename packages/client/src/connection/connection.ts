import { createSignal, createStore, type Signal, type Store } from '../shared/store.ts';

/** `BACK` lasts a few seconds after the connection returned, for "Back online". */
export type ConnectionState =
  { readonly kind: 'ONLINE' | 'BACK' } | { readonly kind: 'OFFLINE'; readonly since: Date };

export interface Connection {
  readonly state: Store<ConnectionState>;
  /** Something was perhaps missed (offline, dropped live link): refetch what is on screen. */
  readonly gap: Signal;
  /** A request got no answer. */
  readonly failed: () => void;
  /** A request got an answer, of whatever kind. */
  readonly answered: () => void;
  /** Stops timers and listeners. */
  readonly stop: () => void;
}

interface ConnectionParts {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
}

const firstProbe = 2_000;
const slowestProbe = 30_000;
const backShownFor = 4_000;

/** Knows whether the server can be reached: told by requests, by the browser, and by a probe while offline. */
export function createConnection({ fetch, now, window }: ConnectionParts): Connection {
  const state = createStore<ConnectionState>({ kind: 'ONLINE' });
  const gap = createSignal();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const probe = async (wait: number) => {
    try {
      const response = await fetch('/healthz', { cache: 'no-store' });
      if (response.status < 500) {
        answered();
        return;
      }
    } catch {
      // Still away: the next probe is already due below.
    }
    if (state.get().kind === 'OFFLINE') probeIn(Math.min(wait * 2, slowestProbe));
  };
  const probeIn = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void probe(wait), wait);
  };
  const failed = () => {
    if (state.get().kind === 'OFFLINE') return;
    state.set({ kind: 'OFFLINE', since: now() });
    probeIn(firstProbe);
  };
  const answered = () => {
    if (state.get().kind !== 'OFFLINE') return;
    state.set({ kind: 'BACK' });
    clearTimeout(timer);
    timer = setTimeout(() => state.set({ kind: 'ONLINE' }), backShownFor);
    gap.emit();
  };
  const browserOnline = () => {
    if (state.get().kind === 'OFFLINE') void probe(firstProbe);
  };
  window.addEventListener('offline', failed);
  window.addEventListener('online', browserOnline);

  return {
    state,
    gap,
    failed,
    answered,
    stop: () => {
      clearTimeout(timer);
      window.removeEventListener('offline', failed);
      window.removeEventListener('online', browserOnline);
    },
  };
}
