import { useNavigate } from 'react-router-dom';
import { usePortal } from '../../shared/api/portal.ts';
import { useForget } from '../../shared/api/useRefresh.ts';

/** Ends the session and leads to sign-in; texts not yet sent stay on this device for the same person. */
export function useSignOut(): () => Promise<void> {
  const { session } = usePortal();
  const forget = useForget();
  const navigate = useNavigate();
  return async () => {
    if (!(await session.signOut())) {
      await navigate('/account', { state: { notice: 'NOT_SIGNED_OUT' } });
      return;
    }
    await navigate('/sign-in', { replace: true, state: { notice: 'LEFT' } });
    await forget();
  };
}
