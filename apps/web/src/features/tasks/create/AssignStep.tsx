import { useQuery } from '@apollo/client/react';
import { useSession } from '@docket/client';
import { anyoneId, DepartmentPicker } from '@docket/ui';
import { MoveDepartmentsDocument } from '#gql';
import { PersonField } from '../actions/PersonField.tsx';
import type { DetailsStepProps } from './DetailsStep.tsx';
import { newTaskText } from './newTaskTexts.ts';
import classes from './TypedTask.module.css';

/** Which of the type's groups gets the task, and who of it; the case manager may take it (F46, F49). */
export function AssignStep({ type, form, errors, onChange }: Omit<DetailsStepProps, 'files'>) {
  const { user } = useSession();
  const { data, loading } = useQuery(MoveDepartmentsDocument);
  const allowed = new Set(type.departments.map(({ id }) => id));
  const options = (data?.departments ?? [])
    .filter(({ id }) => allowed.size === 0 || allowed.has(id))
    .map(({ id, name, queueCount }) => ({ id, name, waiting: queueCount }));
  const { department, person } = form;
  const queued = person === null || person.id === anyoneId;
  return (
    <>
      <div className={classes.pair}>
        <DepartmentPicker
          label={newTaskText('group')}
          value={department}
          options={options}
          loading={loading}
          error={errors['departmentId']}
          field="departmentId"
          onChange={(chosen) =>
            onChange({ department: chosen && { id: chosen.id, name: chosen.name }, person: null })
          }
        />
        <PersonField
          label={newTaskText('person')}
          value={person}
          department={department}
          error={errors['assigneeId'] ?? errors['personId']}
          onChange={(chosen) => onChange({ person: chosen && { id: chosen.id, name: chosen.name } })}
        />
      </div>
      {user !== null && person?.id !== user.id && (
        <button
          type="button"
          className={classes.other}
          onClick={() => onChange({ person: { id: user.id, name: user.name } })}
        >
          {newTaskText('toMe')}
        </button>
      )}
      {queued && (
        <p className={classes.quiet}>
          {department === null
            ? newTaskText('nobodyNote')
            : newTaskText('queueNote', { department: department.name })}
        </p>
      )}
    </>
  );
}
