import { lazyPage, type RoutePage } from '../shared/router/lazyPage.ts';
import { match } from '../shared/router/match.ts';
import { HomePage } from './HomePage.tsx';

interface Route extends RoutePage {
  readonly pattern: string;
  /** True for pages that nobody needs to sign in for. */
  readonly open?: boolean;
}

// Home is what most visits begin with; every other page is fetched when it is asked for.
const routes: readonly Route[] = [
  { pattern: '/', Page: HomePage, load: () => Promise.resolve() },
  {
    pattern: '/tasks',
    ...lazyPage(async () => (await import('../features/tasks/TaskListPage.tsx')).TaskListPage),
  },
  { pattern: '/tasks/:number', ...lazyPage(async () => (await import('./TaskRoute.tsx')).TaskRoute) },
  {
    pattern: '/tasks/:number/complete',
    ...lazyPage(async () => (await import('./CompleteRoute.tsx')).CompleteRoute),
  },
  {
    pattern: '/tasks/:number/cancel',
    ...lazyPage(async () => (await import('./CancelRoute.tsx')).CancelRoute),
  },
  {
    pattern: '/tasks/:number/reopen',
    ...lazyPage(async () => (await import('./ReopenRoute.tsx')).ReopenRoute),
  },
  {
    pattern: '/cases',
    ...lazyPage(async () => (await import('../features/cases/CaseListPage.tsx')).CaseListPage),
  },
  { pattern: '/cases/:number', ...lazyPage(async () => (await import('./CaseRoute.tsx')).CaseRoute) },
  {
    pattern: '/tasks/:number/step',
    ...lazyPage(async () => (await import('./StepRoute.tsx')).StepRoute),
  },
  {
    pattern: '/cases/:number/step',
    ...lazyPage(async () => (await import('./CaseStepRoute.tsx')).CaseStepRoute),
  },
  {
    pattern: '/requests/new',
    ...lazyPage(async () => (await import('../features/requests/RequestTypesPage.tsx')).RequestTypesPage),
  },
  {
    pattern: '/requests/new/:type',
    ...lazyPage(async () => (await import('../features/requests/RequestPage.tsx')).RequestPage),
  },
  {
    pattern: '/requests/:number/sent',
    ...lazyPage(async () => (await import('./SentRoute.tsx')).SentRoute),
  },
  {
    pattern: '/account',
    ...lazyPage(async () => (await import('../features/accounts/AccountPage.tsx')).AccountPage),
  },
  {
    pattern: '/sign-in',
    open: true,
    ...lazyPage(async () => (await import('../features/accounts/SignInPage.tsx')).SignInPage),
  },
  { pattern: '/help', open: true, ...lazyPage(async () => (await import('./HelpPage.tsx')).HelpPage) },
  {
    pattern: '/accessibility',
    open: true,
    ...lazyPage(async () => (await import('./AccessibilityPage.tsx')).AccessibilityPage),
  },
];

export interface Found {
  readonly route: Route;
  /** The number in the address; empty when it has none. */
  readonly number: string;
}

/** The page at an address; null when there is none. */
export function routeAt(pathname: string): Found | null {
  for (const route of routes) {
    const number = match(route.pattern, pathname);
    if (number !== null) return { route, number };
  }
  return null;
}

/** Fetches the code of the page at an address. A failure is met again, and told, when somebody goes there. */
export function prepare(to: string): void {
  // Browsers may remember a module that could not be fetched, so nothing is tried without a connection.
  if (!navigator.onLine) return;
  const [pathname = ''] = to.split(/[?#]/u);
  routeAt(pathname)
    ?.route.load()
    .catch(() => undefined);
}
