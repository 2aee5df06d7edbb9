import '../../shared/words/bringPagesWords.ts';
import { useStore } from '@docket/client';
import { Link, Navigate, useLocation } from 'react-router-dom';
import { usePortal } from '../../shared/api/portal.ts';
import { t } from '../../shared/words/words.ts';
import { SignInForm } from './SignInForm.tsx';
import { arrivalIn } from './arrival.ts';

/** The door: after signing in, the page that was asked for. */
export function SignInPage() {
  const { session } = usePortal();
  const location = useLocation();
  const state = useStore(session.state);
  const { from, notice } = arrivalIn(location.state);
  if (state.kind === 'SIGNED_IN') return <Navigate to={from} replace />;
  const told = { OVER: t('signIn.over'), LEFT: t('account.signedOut'), NOT_SIGNED_OUT: null };
  const text = notice === null ? null : told[notice];
  return (
    <SignInForm notice={text === null ? null : { tone: 'NOTE', text }}>
      <p>
        <Link to="/help#sign-in">{t('signIn.cannot')}</Link>
      </p>
    </SignInForm>
  );
}
