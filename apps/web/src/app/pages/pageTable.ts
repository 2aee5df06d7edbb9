import type { ApolloClient } from '@apollo/client';
import { matchPath } from 'react-router-dom';
import type { OwnTab } from '../../features/tasks/list/ownViews.ts';

export const loadTaskList = () => import('../../features/tasks/list/TaskListPage.tsx');
export const loadTask = () => import('../../features/tasks/details/TaskPage.tsx');
export const loadCaseList = () => import('../../features/cases/list/CaseListPage.tsx');
export const loadCase = () => import('../../features/cases/page/CasePage.tsx');
export const loadNewCase = () => import('../../features/cases/create/NewCasePage.tsx');
export const loadClientList = () => import('../../features/clients/list/ClientListPage.tsx');
export const loadClient = () => import('../ClientRoute.tsx');
export const loadQueue = () => import('../../features/tasks/queues/QueuePage.tsx');
export const loadDepartment = () => import('../DepartmentRoute.tsx');
export const loadAdmin = () => import('../../features/case-types/admin/AdminPage.tsx');
export const loadTokens = () => import('../../features/accounts/tokens/TokensPage.tsx');
export const loadNotifications = () => import('../../features/notifications/NotificationsPage.tsx');
export const loadStructure = () => import('../StructureRoute.tsx');
export const loadFailedMails = () => import('../FailedMailsRoute.tsx');

/** For whom a page is prepared. */
export interface Preparing {
  readonly client: ApolloClient;
  readonly viewerId: string;
  /** Calendar day of the viewer. */
  readonly today: string;
}

type Prepare = (
  address: Readonly<Record<string, string | undefined>>,
  preparing: Preparing,
) => Promise<unknown>;

function ownTab(tab: OwnTab): Prepare {
  return async (_address, { client, ...asking }) => {
    const [{ prepareTaskList }] = await Promise.all([
      import('../../features/tasks/list/prepareTaskList.ts'),
      loadTaskList(),
    ]);
    prepareTaskList(client, tab, asking);
  };
}

const task: Prepare = async ({ number = '' }, { client }) => {
  const [{ prefetchTask }] = await Promise.all([
    import('../../features/tasks/details/useOpenTask.ts'),
    loadTask(),
  ]);
  prefetchTask(client, number);
};

const caseFile: Prepare = async ({ number = '' }, { client }) => {
  const [{ prefetchCase }] = await Promise.all([
    import('../../features/cases/page/useOpenCase.ts'),
    loadCase(),
  ]);
  prefetchCase(client, number);
};

const preparations: readonly (readonly [path: string, prepare: Prepare])[] = [
  ['/', ownTab('PENDING')],
  ['/tasks/pending', ownTab('PENDING')],
  ['/tasks/created', ownTab('CREATED')],
  ['/tasks/related', ownTab('RELATED')],
  ['/tasks/all', ownTab('MINE')],
  ['/tasks/:number', task],
  ['/cases', loadCaseList],
  ['/cases/new', loadNewCase],
  ['/cases/:number/*', caseFile],
  ['/clients', loadClientList],
  ['/clients/:accountCode/*', loadClient],
  ['/queues', loadQueue],
  ['/queues/:departmentId', loadQueue],
  ['/department/:departmentId', loadDepartment],
  ['/settings/tokens', loadTokens],
  ['/settings/notifications', loadNotifications],
  ['/admin/mails', loadFailedMails],
  ['/admin/people/*', loadStructure],
  ['/admin/departments', loadStructure],
  ['/admin/roles/*', loadStructure],
  ['/admin/providers', loadStructure],
  ['/admin/*', loadAdmin],
];

/** Fetches the code and the first data of the page at this address, before anybody opens it. */
export async function preparePage(pathname: string, preparing: Preparing): Promise<void> {
  for (const [path, prepare] of preparations) {
    const match = matchPath(path, pathname);
    if (match !== null) {
      await prepare(match.params, preparing);
      return;
    }
  }
}
