import { defineConfig } from 'vite';

import { spa } from '../../vite.shared.ts';

const forEverybody = {
  '/help': 'src/app/HelpPage.tsx',
  '/accessibility': 'src/app/AccessibilityPage.tsx',
};

export default defineConfig(
  spa({
    root: import.meta.dirname,
    port: 5174,
    api: process.env['DOCKET_PORTAL_URL'] ?? 'http://127.0.0.1:4001',
    screens: {
      signedIn: {
        ...forEverybody,
        '/tasks': 'src/features/tasks/TaskListPage.tsx',
        '/tasks/:ref': 'src/app/TaskRoute.tsx',
        '/tasks/:ref/complete': 'src/app/CompleteRoute.tsx',
        '/tasks/:ref/cancel': 'src/app/CancelRoute.tsx',
        '/tasks/:ref/reopen': 'src/app/ReopenRoute.tsx',
        '/cases': 'src/features/cases/CaseListPage.tsx',
        '/cases/:ref': 'src/app/CaseRoute.tsx',
        '/tasks/:ref/step': 'src/app/StepRoute.tsx',
        '/cases/:ref/step': 'src/app/CaseStepRoute.tsx',
        '/requests/new': 'src/features/requests/RequestTypesPage.tsx',
        '/requests/new/:type': 'src/features/requests/RequestPage.tsx',
        '/requests/:ref/sent': 'src/app/SentRoute.tsx',
        '/account': 'src/features/accounts/AccountPage.tsx',
      },
      signedOut: { ...forEverybody, '*': 'src/features/accounts/SignInPage.tsx' },
    },
  }),
);
