import { useStore } from '@docket/client';
import { AccountMenu } from '../features/accounts/AccountMenu.tsx';
import { usePortal } from '../shared/api/portal.ts';
import { Link } from '../shared/router/Link.tsx';
import { usePlace } from '../shared/router/RouterContext.ts';
import { t } from '../shared/words/words.ts';
import { MainMenu } from './MainMenu.tsx';
import classes from './Shell.module.css';

/** The name of the site, who is signed in, and the main menu once somebody is. */
export function Header() {
  const { session } = usePortal();
  const state = useStore(session.state);
  const { pathname } = usePlace();
  const inside = state.kind !== 'SIGNED_OUT' && state.kind !== 'OVER' && pathname !== '/sign-in';
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Link to="/" className={classes.brand}>
          {t('site.name')}
        </Link>
        {state.kind === 'SIGNED_IN' && inside ? (
          <AccountMenu name={state.user.name} email={state.user.email} />
        ) : null}
      </div>
      {inside ? <MainMenu /> : null}
    </header>
  );
}
