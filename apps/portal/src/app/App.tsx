import { ErrorBoundary } from '@docket/client';
import { useEffect } from 'react';
import { SWRConfig } from 'swr';
import { type Portal, PortalContext } from '../shared/api/portal.ts';
import type { History } from '../shared/router/history.ts';
import { Router } from '../shared/router/Router.tsx';
import { AppRoutes } from './AppRoutes.tsx';
import { LastResort } from './LastResort.tsx';
import { prepare } from './routes.ts';

interface Props {
  readonly portal: Portal;
  readonly history: History;
}

const lastResort = () => <LastResort />;

/** The portal, over whatever history it is given. */
export function App({ portal, history }: Props) {
  useEffect(() => {
    if (portal.session.state.get().kind === 'LOADING') void portal.session.load();
  }, [portal]);
  return (
    <ErrorBoundary fallback={lastResort}>
      <PortalContext value={portal}>
        <SWRConfig value={{ provider: () => new Map(), keepPreviousData: false, shouldRetryOnError: false }}>
          <Router history={history} prepare={prepare}>
            <AppRoutes />
          </Router>
        </SWRConfig>
      </PortalContext>
    </ErrorBoundary>
  );
}
