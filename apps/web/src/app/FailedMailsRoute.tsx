import { AdminLayout } from '../features/case-types/admin/AdminLayout.tsx';
import { FailedMailsPage } from '../features/notifications/FailedMailsPage.tsx';

/** Failed mails among the pages of the administration. */
export function FailedMailsRoute() {
  return (
    <AdminLayout>
      <FailedMailsPage />
    </AdminLayout>
  );
}
