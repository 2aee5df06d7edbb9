import { useStore } from '@docket/client';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { usePortal } from '../shared/api/portal.ts';
import { useLiveUpdates } from './useLiveUpdates.ts';

/**
 * Pages for those who are signed in. They are read while the server is still asked who that is, so that nobody waits
 * for two answers one after the other.
 */
export function RequireSession() {
  const { session } = usePortal();
  const { kind } = useStore(session.state);
  const { pathname, search } = useLocation();
  useLiveUpdates(kind === 'SIGNED_IN');
  if (kind !== 'SIGNED_OUT' && kind !== 'OVER') return <Outlet />;
  const state = { from: pathname + search, notice: kind === 'OVER' ? 'OVER' : undefined };
  return <Navigate to="/sign-in" replace state={state} />;
}
