import { type Mocks, type Rendered, renderWithApollo, type RenderOptions } from '@docket/testing/apollo';
import { Route, Routes } from 'react-router-dom';
import { TaskActionsProvider } from '../features/tasks/actions/TaskActionsProvider.tsx';
import { TaskPage } from '../features/tasks/details/TaskPage.tsx';
import { Announcer } from '../shared/page/Announcer.tsx';
import { housing, legal, sam, taskWith } from './taskMocks.ts';

interface Opening extends Pick<RenderOptions, 'at' | 'prepare'> {
  readonly task?: unknown;
  readonly query?: Mocks[string];
  readonly mutation?: Mocks[string];
  /** A narrow screen folds the facts and fixes the first button at the bottom. */
  readonly phone?: boolean;
}

const plainMatchMedia = window.matchMedia;

function setScreen(phone: boolean): void {
  window.matchMedia = (query) =>
    Object.assign(plainMatchMedia.call(window, query), {
      matches: query.includes(phone ? 'max-width' : 'min-width'),
    });
}

/** Opens the page of a task as Ana, with these answers. */
export function openTask(opening: Opening = {}): Rendered {
  const { task = taskWith(), query = {}, mutation = {}, at, prepare, phone = false } = opening;
  setScreen(phone);
  const people = { nodes: [{ ...sam, departments: [legal], openTaskCount: 4 }] };
  return renderWithApollo(
    <TaskActionsProvider>
      <Announcer />
      <main>
        <Routes>
          <Route path="/tasks/:number" element={<TaskPage />} />
        </Routes>
      </main>
    </TaskActionsProvider>,
    {
      at: at ?? '/tasks/TASK-42',
      mocks: { Query: { task, departments: [housing, legal], people, ...query }, Mutation: mutation },
      ...(prepare && { prepare }),
    },
  );
}
