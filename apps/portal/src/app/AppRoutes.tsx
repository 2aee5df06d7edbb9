import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { HomePage } from './HomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { RequireSession } from './RequireSession.tsx';
import { Shell } from './Shell.tsx';

// Home is what most visits begin with; every other page is fetched when it is asked for.
const SignInPage = lazy(async () => ({
  default: (await import('../features/accounts/SignInPage.tsx')).SignInPage,
}));
const AccountPage = lazy(async () => ({
  default: (await import('../features/accounts/AccountPage.tsx')).AccountPage,
}));
const TaskListPage = lazy(async () => ({
  default: (await import('../features/tasks/TaskListPage.tsx')).TaskListPage,
}));
const TaskRoute = lazy(async () => ({ default: (await import('./TaskRoute.tsx')).TaskRoute }));
const CompleteRoute = lazy(async () => ({ default: (await import('./CompleteRoute.tsx')).CompleteRoute }));
const CancelRoute = lazy(async () => ({ default: (await import('./CancelRoute.tsx')).CancelRoute }));
const ReopenRoute = lazy(async () => ({ default: (await import('./ReopenRoute.tsx')).ReopenRoute }));
const CaseListPage = lazy(async () => ({
  default: (await import('../features/cases/CaseListPage.tsx')).CaseListPage,
}));
const CaseRoute = lazy(async () => ({ default: (await import('./CaseRoute.tsx')).CaseRoute }));
const HelpPage = lazy(async () => ({ default: (await import('./HelpPage.tsx')).HelpPage }));
const AccessibilityPage = lazy(async () => ({
  default: (await import('./AccessibilityPage.tsx')).AccessibilityPage,
}));

/** Every address of the portal. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path="sign-in" element={<SignInPage />} />
        <Route path="help" element={<HelpPage />} />
        <Route path="accessibility" element={<AccessibilityPage />} />
        <Route element={<RequireSession />}>
          <Route index element={<HomePage />} />
          <Route path="tasks" element={<TaskListPage />} />
          <Route path="tasks/:ref" element={<TaskRoute />} />
          <Route path="tasks/:ref/complete" element={<CompleteRoute />} />
          <Route path="tasks/:ref/cancel" element={<CancelRoute />} />
          <Route path="tasks/:ref/reopen" element={<ReopenRoute />} />
          <Route path="cases" element={<CaseListPage />} />
          <Route path="cases/:ref" element={<CaseRoute />} />
          <Route path="account" element={<AccountPage />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
