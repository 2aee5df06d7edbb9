import { useParams } from 'react-router-dom';
import { ClientPage } from '../features/clients/page/ClientPage.tsx';
import { ClientTasks } from '../features/tasks/list/ClientTasks.tsx';

/** A client with the list of its tasks: the two features meet here. */
export function ClientRoute() {
  const { accountCode = '', tab } = useParams();
  return (
    <ClientPage
      key={accountCode}
      accountCode={accountCode}
      tab={tab}
      renderTasks={({ id, name }) => <ClientTasks clientId={id} name={name} />}
    />
  );
}
