import { usePortal } from '../../shared/api/portal.ts';
import { useForget } from '../../shared/api/useRefresh.ts';
import { useGo } from '../../shared/router/RouterContext.ts';

/** Ends the session and leads to sign-in; texts not yet sent stay on this device for the same person. */
export function useSignOut(): () => Promise<void> {
  const { session } = usePortal();
  const forget = useForget();
  const go = useGo();
  return async () => {
    if (!(await session.signOut())) {
      go('/account', { state: { notice: 'NOT_SIGNED_OUT' } });
      return;
    }
    go('/sign-in', { replace: true, state: { notice: 'LEFT' } });
    await forget();
  };
}
