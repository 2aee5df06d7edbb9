import { type Mocks, type Rendered, renderWithApollo, type RenderOptions } from '@docket/testing/apollo';
import { Route, Routes } from 'react-router-dom';
import { CasePage } from '../features/cases/page/CasePage.tsx';
import { TaskActionsProvider } from '../features/tasks/actions/TaskActionsProvider.tsx';
import { Announcer } from '../shared/page/Announcer.tsx';
import { caseWith } from './caseMocks.ts';
import { housing, legal, sam } from './taskMocks.ts';

interface Opening extends Pick<RenderOptions, 'prepare'> {
  readonly caseFile?: unknown;
  readonly tab?: string;
  readonly query?: Mocks[string];
  readonly mutation?: Mocks[string];
}

/** Opens the page of a case as Ana, with these answers. */
export function openCase(opening: Opening = {}): Rendered {
  const { caseFile = caseWith(), tab = 'overview', query = {}, mutation = {}, prepare } = opening;
  const people = { nodes: [{ ...sam, departments: [legal], openTaskCount: 4 }] };
  return renderWithApollo(
    <TaskActionsProvider>
      <Announcer />
      <main>
        <Routes>
          <Route path="/cases/:number/:tab" element={<CasePage />} />
        </Routes>
      </main>
    </TaskActionsProvider>,
    {
      at: `/cases/BOILER-12/${tab}`,
      mocks: {
        Query: { case: caseFile, departments: [housing, legal], people, ...query },
        Mutation: mutation,
      },
      ...(prepare && { prepare }),
    },
  );
}
