import { ErrorBoundary } from '@docket/client';
import { useEffect } from 'react';
import { SWRConfig } from 'swr';
import { type Portal, PortalContext } from '../shared/api/portal.ts';
import { AppRoutes } from './AppRoutes.tsx';
import { LastResort } from './LastResort.tsx';

interface Props {
  readonly portal: Portal;
}

const lastResort = () => <LastResort />;

/** The portal below whatever router it is given. */
export function App({ portal }: Props) {
  useEffect(() => {
    if (portal.session.state.get().kind === 'LOADING') void portal.session.load();
  }, [portal]);
  return (
    <ErrorBoundary fallback={lastResort}>
      <PortalContext value={portal}>
        <SWRConfig value={{ provider: () => new Map(), keepPreviousData: false, shouldRetryOnError: false }}>
          <AppRoutes />
        </SWRConfig>
      </PortalContext>
    </ErrorBoundary>
  );
}
