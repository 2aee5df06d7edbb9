import { useParams } from 'react-router-dom';
import { AdminLayout } from '../features/case-types/admin/AdminLayout.tsx';
import { DepartmentsPage } from '../features/departments/admin/DepartmentsPage.tsx';
import { PeoplePage } from '../features/people/PeoplePage.tsx';
import { PersonPage } from '../features/people/person/PersonPage.tsx';
import { ProvidersPage } from '../features/people/providers/ProvidersPage.tsx';
import { RolePage } from '../features/people/roles/RolePage.tsx';
import { RolesPage } from '../features/people/roles/RolesPage.tsx';

export type StructurePage = 'people' | 'departments' | 'roles' | 'providers';

const needs = {
  people: 'PEOPLE_WRITE',
  departments: 'DEPARTMENTS_WRITE',
  roles: 'ROLES_WRITE',
  providers: 'PROVIDERS_READ',
} as const;

function startOver(): void {
  window.location.assign('/');
}

/** People, departments, roles and providers among the pages of the administration. */
export function StructureRoute({ page }: { readonly page: StructurePage }) {
  const { itemId } = useParams();
  const pages = {
    people:
      itemId === undefined ? (
        <PeoplePage />
      ) : (
        <PersonPage key={itemId} personId={itemId} onViewing={startOver} />
      ),
    departments: <DepartmentsPage />,
    roles: itemId === undefined ? <RolesPage /> : <RolePage key={itemId} roleKey={itemId} />,
    providers: <ProvidersPage />,
  };
  return <AdminLayout needs={needs[page]}>{pages[page]}</AdminLayout>;
}
