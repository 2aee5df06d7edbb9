import { useParams } from 'react-router-dom';
import { DepartmentPage } from '../features/departments/DepartmentPage.tsx';
import { TeamTasks } from '../features/tasks/list/TeamTasks.tsx';

/** A department with the list of its tasks: the two features meet here. */
export function DepartmentRoute() {
  const { departmentId = '' } = useParams();
  return (
    <DepartmentPage
      key={departmentId}
      departmentId={departmentId}
      renderTasks={({ id, name }) => <TeamTasks departmentId={id} name={name} />}
    />
  );
}
