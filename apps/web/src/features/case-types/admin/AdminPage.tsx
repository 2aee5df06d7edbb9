import { EmptyState } from '@docket/ui';
import { FileQuestion } from 'lucide-react';
import { lazy } from 'react';
import { useParams } from 'react-router-dom';
import { AdminLayout } from './AdminLayout.tsx';
import { adminPageAt } from './adminPages.ts';
import { adminText } from './adminTexts.ts';
import { DefinitionListPage } from './DefinitionListPage.tsx';
import { DefinitionPage } from './DefinitionPage.tsx';

const ConfigurationPage = lazy(async () => ({
  default: (await import('../configuration/ConfigurationPage.tsx')).ConfigurationPage,
}));

/** Every page of the administration, told apart by its address. */
export function AdminPage() {
  const { page = '', definitionKey } = useParams();
  const found = adminPageAt(page);
  if (page === 'configuration') {
    return (
      <AdminLayout>
        <ConfigurationPage />
      </AdminLayout>
    );
  }
  return (
    <AdminLayout>
      {found === undefined && (
        <EmptyState icon={FileQuestion} title={adminText('missing')} text={adminText('missingText')} />
      )}
      {found !== undefined && definitionKey === undefined && (
        <DefinitionListPage key={page} kind={found.kind} path={page} />
      )}
      {found !== undefined && definitionKey !== undefined && (
        <DefinitionPage
          key={`${page}/${definitionKey}`}
          kind={found.kind}
          path={page}
          definitionKey={definitionKey}
        />
      )}
    </AdminLayout>
  );
}
