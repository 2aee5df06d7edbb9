import { resolve } from 'node:path';
import { defineConfig, mergeConfig } from 'vite';

import { spa } from '../../vite.shared.ts';

const list = 'src/features/tasks/list/TaskListPage.tsx';

export default defineConfig(
  mergeConfig(
    spa({
      root: import.meta.dirname,
      port: 5173,
      api: process.env['DOCKET_STAFF_URL'] ?? 'http://127.0.0.1:4000',
      screens: {
        signedIn: {
          '/': list,
          '/tasks{/:tab(pending|created|related|all|new)}?': list,
          '/tasks/:number': 'src/features/tasks/details/TaskPage.tsx',
          '/cases': 'src/features/cases/list/CaseListPage.tsx',
          '/cases/new': 'src/features/cases/create/NewCasePage.tsx',
          '/cases/:number{/:tab}?': 'src/features/cases/page/CasePage.tsx',
          '/queues{/:departmentId}?': 'src/features/tasks/queues/QueuePage.tsx',
          '/department/:departmentId': 'src/app/DepartmentRoute.tsx',
          '/settings/tokens': 'src/features/accounts/tokens/TokensPage.tsx',
          '/admin{/*}?': 'src/features/case-types/admin/AdminPage.tsx',
        },
        signedOut: { '*': 'src/features/accounts/signIn/SignInPage.tsx' },
      },
    }),
    {
      // The explorer of the API is a page of its own: what it is made of does not touch the files of the app.
      environments: {
        explorer: {
          consumer: 'client',
          // While developing, the app's own environment serves this page too.
          optimizeDeps: { noDiscovery: true },
          build: {
            emptyOutDir: false,
            rolldownOptions: { input: resolve(import.meta.dirname, 'graphiql.html') },
          },
        },
      },
      builder: {},
    },
  ),
);
