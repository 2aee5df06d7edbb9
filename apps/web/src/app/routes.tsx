import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import {
  loadAdmin,
  loadCase,
  loadCaseList,
  loadClient,
  loadClientList,
  loadDepartment,
  loadFailedMails,
  loadNewCase,
  loadNotifications,
  loadQueue,
  loadStructure,
  loadTask,
  loadTaskList,
  loadTokens,
} from './pages/pageTable.ts';

const TaskListPage = lazy(async () => ({ default: (await loadTaskList()).TaskListPage }));
const TaskPage = lazy(async () => ({ default: (await loadTask()).TaskPage }));
const CaseListPage = lazy(async () => ({ default: (await loadCaseList()).CaseListPage }));
const CasePage = lazy(async () => ({ default: (await loadCase()).CasePage }));
const NewCasePage = lazy(async () => ({ default: (await loadNewCase()).NewCasePage }));
const ClientListPage = lazy(async () => ({ default: (await loadClientList()).ClientListPage }));
const ClientRoute = lazy(async () => ({ default: (await loadClient()).ClientRoute }));
const QueuePage = lazy(async () => ({ default: (await loadQueue()).QueuePage }));
const DepartmentRoute = lazy(async () => ({ default: (await loadDepartment()).DepartmentRoute }));
const AdminPage = lazy(async () => ({ default: (await loadAdmin()).AdminPage }));
const NotificationsPage = lazy(async () => ({ default: (await loadNotifications()).NotificationsPage }));
const FailedMailsRoute = lazy(async () => ({ default: (await loadFailedMails()).FailedMailsRoute }));
const StructureRoute = lazy(async () => ({ default: (await loadStructure()).StructureRoute }));
const TokensPage = lazy(async () => ({ default: (await loadTokens()).TokensPage }));

/** Every page of the staff app, one line each; each loads when it is first opened. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<Navigate to="/tasks/pending" replace />} />
      <Route path="/tasks" element={<Navigate to="/tasks/pending" replace />} />
      <Route path="/tasks/new" element={<Navigate to="/tasks/pending?new=task" replace />} />
      <Route path="/tasks/pending" element={<TaskListPage tab="PENDING" />} />
      <Route path="/tasks/created" element={<TaskListPage tab="CREATED" />} />
      <Route path="/tasks/related" element={<TaskListPage tab="RELATED" />} />
      <Route path="/tasks/all" element={<TaskListPage tab="MINE" />} />
      <Route path="/tasks/:number" element={<TaskPage />} />
      <Route path="/cases" element={<CaseListPage />} />
      <Route path="/cases/new" element={<NewCasePage />} />
      <Route path="/cases/:number" element={<CasePage />} />
      <Route path="/cases/:number/:tab" element={<CasePage />} />
      <Route path="/clients" element={<ClientListPage />} />
      <Route path="/clients/:accountCode" element={<ClientRoute />} />
      <Route path="/clients/:accountCode/:tab" element={<ClientRoute />} />
      <Route path="/queues" element={<QueuePage />} />
      <Route path="/queues/:departmentId" element={<QueuePage />} />
      <Route path="/department/:departmentId" element={<DepartmentRoute />} />
      <Route path="/settings/tokens" element={<TokensPage />} />
      <Route path="/settings/notifications" element={<NotificationsPage />} />
      <Route path="/admin/people" element={<StructureRoute page="people" />} />
      <Route path="/admin/people/:itemId" element={<StructureRoute page="people" />} />
      <Route path="/admin/departments" element={<StructureRoute page="departments" />} />
      <Route path="/admin/roles" element={<StructureRoute page="roles" />} />
      <Route path="/admin/roles/:itemId" element={<StructureRoute page="roles" />} />
      <Route path="/admin/providers" element={<StructureRoute page="providers" />} />
      <Route path="/admin/mails" element={<FailedMailsRoute />} />
      <Route path="/admin" element={<Navigate to="/admin/case-types" replace />} />
      <Route path="/admin/:page" element={<AdminPage />} />
      <Route path="/admin/:page/:definitionKey" element={<AdminPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
