import { type DocketClient, ErrorBoundary, SessionProvider } from '@docket/client';
import { BrowserRouter } from 'react-router-dom';
import { TaskActionsProvider } from '../features/tasks/actions/TaskActionsProvider.tsx';
import { Gate } from './Gate.tsx';
import { Look } from './Look.tsx';
import { broken } from './pages/broken.tsx';
import { AppRoutes } from './routes.tsx';
import { Shell } from './shell/Shell.tsx';

/** The staff app below its client: look, address, then whoever is signed in. */
export function App({ docket }: { readonly docket: DocketClient }) {
  return (
    <SessionProvider docket={docket}>
      <Look>
        <BrowserRouter>
          <ErrorBoundary fallback={broken}>
            <Gate>
              <TaskActionsProvider>
                <Shell>
                  <AppRoutes />
                </Shell>
              </TaskActionsProvider>
            </Gate>
          </ErrorBoundary>
        </BrowserRouter>
      </Look>
    </SessionProvider>
  );
}
