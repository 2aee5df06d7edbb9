import { isRecord, textAt } from '../shared/json.ts';
import { createStore, type Store } from '../shared/store.ts';

/** The account behind the session cookie. */
export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/**
 * `LOADING` until the server answered; `OVER` when a session ended under an open page: the page stays and a
 * sign-in is laid on top of it; `UNREACHABLE` when the first question got no answer.
 */
export type SessionState =
  | { readonly kind: 'LOADING' | 'SIGNED_OUT' | 'UNREACHABLE' }
  | { readonly kind: 'SIGNED_IN' | 'OVER'; readonly user: SessionUser };

/** Why a sign-in failed; `WRONG` never tells whether the account exists. */
export type SignInFailure = 'WRONG' | 'TOO_MANY' | 'OFFLINE' | 'FAILED';

export interface Session {
  readonly state: Store<SessionState>;
  /** True from the press on "Sign out" until the server could not be reached or somebody signs in: nothing is asked for. */
  readonly leaving: Store<boolean>;
  /** Asks the server who is signed in; whoever asks meanwhile gets the same answer. */
  readonly load: () => Promise<void>;
  /** Signs in; resolves to null on success, else to the reason. */
  readonly signIn: (credentials: Credentials) => Promise<SignInFailure | null>;
  /** Ends the session on the server and here; false when the server did not answer, and then nothing has changed. */
  readonly signOut: () => Promise<boolean>;
  /** Called when the server no longer knows the session. */
  readonly expired: () => void;
  /** Calls back once, when somebody is signed in again after `OVER`; returns what stops waiting. */
  readonly onRestored: (listener: () => void) => () => void;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface SessionParts {
  readonly fetch: typeof globalThis.fetch;
  /** Another person is signed in than the one whose data the page shows. */
  readonly onUserChanged: () => void;
}

const headers = { 'content-type': 'application/json', 'x-docket': '1' } as const;

function failureOfStatus(status: number): SignInFailure {
  if (status === 429) return 'TOO_MANY';
  return status >= 500 ? 'FAILED' : 'WRONG';
}

function readUser(body: unknown): SessionUser | null {
  const user = isRecord(body) ? body['user'] : null;
  const id = textAt(user, 'id');
  if (id === null) return null;
  return { id, name: textAt(user, 'name') ?? '', email: textAt(user, 'email') ?? '' };
}

/** The session of one door: cookie sessions of the same origin, kept by the server. */
export function createSession({ fetch, onUserChanged }: SessionParts): Session {
  const state = createStore<SessionState>({ kind: 'LOADING' });
  const leaving = createStore(false);

  const post = (path: string, body: unknown) =>
    fetch(path, { method: 'POST', headers, credentials: 'same-origin', body: JSON.stringify(body) });

  const enter = (user: SessionUser) => {
    const before = state.get();
    const changed = 'user' in before && before.user.id !== user.id;
    state.set({ kind: 'SIGNED_IN', user });
    leaving.set(false);
    if (changed) onUserChanged();
  };

  const ask = async () => {
    try {
      const response = await fetch('/api/auth/get-session', { headers, credentials: 'same-origin' });
      if (!response.ok) {
        state.set({ kind: response.status >= 500 ? 'UNREACHABLE' : 'SIGNED_OUT' });
        return;
      }
      const user = readUser(await response.json());
      if (user === null) state.set({ kind: 'SIGNED_OUT' });
      else enter(user);
    } catch {
      state.set({ kind: 'UNREACHABLE' });
    }
  };
  let asking: Promise<void> | null = null;

  return {
    state,
    leaving,
    load: () => {
      asking ??= ask().finally(() => (asking = null));
      return asking;
    },
    signIn: async (credentials) => {
      try {
        const response = await post('/api/auth/sign-in/email', credentials);
        if (!response.ok) return failureOfStatus(response.status);
        const user = readUser(await response.json());
        if (user === null) return 'FAILED';
        enter(user);
        return null;
      } catch {
        return 'OFFLINE';
      }
    },
    signOut: async () => {
      leaving.set(true);
      try {
        await post('/api/auth/sign-out', {});
        state.set({ kind: 'SIGNED_OUT' });
        return true;
      } catch {
        leaving.set(false);
        return false;
      }
    },
    expired: () => {
      const now = state.get();
      if (now.kind === 'SIGNED_IN') state.set({ kind: 'OVER', user: now.user });
      if (now.kind === 'LOADING') state.set({ kind: 'SIGNED_OUT' });
    },
    onRestored: (listener) => {
      const stop = state.subscribe(() => {
        if (state.get().kind !== 'SIGNED_IN') return;
        stop();
        listener();
      });
      return stop;
    },
  };
}
