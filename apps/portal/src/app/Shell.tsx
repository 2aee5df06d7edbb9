import { type CaughtFailure, ErrorBoundary } from '@docket/client';
import { type ReactNode, Suspense } from 'react';
import { Loading } from '../shared/layout/Loading.tsx';
import { Trouble } from '../shared/layout/Trouble.tsx';
import { Link } from '../shared/router/Link.tsx';
import { usePlace } from '../shared/router/RouterContext.ts';
import { t } from '../shared/words/words.ts';
import { ConnectionStrip } from './ConnectionStrip.tsx';
import { Header } from './Header.tsx';
import classes from './Shell.module.css';
import { UpdateStrip } from './UpdateStrip.tsx';

const broken = ({ retry }: CaughtFailure) => <Trouble kind="BROKEN" incident={null} onRetry={retry} />;

/** The frame of every page: the way to its content, the header, the page, the footer. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { pathname } = usePlace();
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t('site.skip')}
      </a>
      <Header />
      <main id="main" tabIndex={-1} className={classes.main}>
        <ConnectionStrip />
        <UpdateStrip />
        <ErrorBoundary resetKey={pathname} fallback={broken}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </ErrorBoundary>
      </main>
      <footer className={classes.footer}>
        <nav aria-label={t('site.footer')} className={classes.inner}>
          <Link to="/help">{t('site.help')}</Link>
          <Link to="/accessibility">{t('site.accessibility')}</Link>
        </nav>
      </footer>
    </div>
  );
}
