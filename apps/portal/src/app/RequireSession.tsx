import { useStore } from '@docket/client';
import type { ReactNode } from 'react';
import { usePortal } from '../shared/api/portal.ts';
import { Redirect } from '../shared/router/Redirect.tsx';
import { usePlace } from '../shared/router/RouterContext.ts';
import { useLiveUpdates } from './useLiveUpdates.ts';

/**
 * Pages for those who are signed in. They are read while the server is still asked who that is, so that nobody waits
 * for two answers one after the other.
 */
export function RequireSession({ children }: { readonly children: ReactNode }) {
  const { session } = usePortal();
  const { kind } = useStore(session.state);
  const { pathname, search } = usePlace();
  useLiveUpdates(kind === 'SIGNED_IN');
  if (kind !== 'SIGNED_OUT' && kind !== 'OVER') return children;
  const state = { from: pathname + search, notice: kind === 'OVER' ? 'OVER' : undefined };
  return <Redirect to="/sign-in" state={state} />;
}
