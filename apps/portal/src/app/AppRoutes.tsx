import { usePlace } from '../shared/router/RouterContext.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { RequireSession } from './RequireSession.tsx';
import { routeAt } from './routes.ts';
import { Shell } from './Shell.tsx';

/** The page at the reader's address, in the frame of every page. */
export function AppRoutes() {
  const found = routeAt(usePlace().pathname);
  if (found === null) {
    return (
      <Shell>
        <NotFoundPage />
      </Shell>
    );
  }
  const { Page, open = false } = found.route;
  const page = <Page number={found.number} />;
  return <Shell>{open ? page : <RequireSession>{page}</RequireSession>}</Shell>;
}
