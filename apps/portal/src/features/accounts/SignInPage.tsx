import '../../shared/words/bringPagesWords.ts';
import { useStore } from '@docket/client';
import { usePortal } from '../../shared/api/portal.ts';
import { Link } from '../../shared/router/Link.tsx';
import { Redirect } from '../../shared/router/Redirect.tsx';
import { usePlace } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { SignInForm } from './SignInForm.tsx';
import { arrivalIn } from './arrival.ts';

/** The door: after signing in, the page that was asked for. */
export function SignInPage() {
  const { session } = usePortal();
  const place = usePlace();
  const state = useStore(session.state);
  const { from, notice } = arrivalIn(place.state);
  if (state.kind === 'SIGNED_IN') return <Redirect to={from} />;
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
