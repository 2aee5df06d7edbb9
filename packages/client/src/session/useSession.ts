import { useMemo } from 'react';
import { useStore } from '../shared/useStore.ts';
import { useDocket } from './DocketContext.ts';
import type { Credentials, SessionState, SessionUser, SignInFailure } from './session.ts';

export interface SessionApi {
  readonly state: SessionState;
  /** Who is signed in, or was when the session ended; null before and after. */
  readonly user: SessionUser | null;
  readonly signIn: (credentials: Credentials) => Promise<SignInFailure | null>;
  /** Ends the session and forgets every answer of the server; drafts stay. False when the server did not answer. */
  readonly signOut: () => Promise<boolean>;
  /** Asks the server again, after `UNREACHABLE`. */
  readonly retry: () => Promise<void>;
}

/** The session of this page and what can be done with it. */
export function useSession(): SessionApi {
  const { session, apollo } = useDocket();
  const state = useStore(session.state);
  return useMemo(
    () => ({
      state,
      user: 'user' in state ? state.user : null,
      signIn: session.signIn,
      signOut: async () => {
        const done = await session.signOut();
        if (done) await apollo.clearStore();
        return done;
      },
      retry: session.load,
    }),
    [state, session, apollo],
  );
}
