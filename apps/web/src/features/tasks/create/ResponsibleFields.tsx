import { useSession } from '@docket/client';
import { anyoneId, DepartmentPicker } from '@docket/ui';
import { useQuery } from '@apollo/client/react';
import { UserRoundX } from 'lucide-react';
import { MoveDepartmentsDocument } from '#gql';
import { PersonField } from '../actions/PersonField.tsx';
import classes from './NewTask.module.css';
import { newTaskText } from './newTaskTexts.ts';
import type { TaskForm, TaskFormErrors } from './taskForm.ts';

interface Props {
  readonly form: TaskForm;
  readonly errors: TaskFormErrors;
  readonly onChange: (next: Partial<TaskForm>) => void;
}

function note({ department, person }: TaskForm): string | null {
  if (person !== null && person.id !== anyoneId) return null;
  if (department === null) return newTaskText('nobodyNote');
  return newTaskText('queueNote', { department: department.name });
}

/** Who is to do it: a person, or a department's queue. Nobody at all is allowed, and said. */
export function ResponsibleFields({ form, errors, onChange }: Props) {
  const { user } = useSession();
  const { data, loading } = useQuery(MoveDepartmentsDocument);
  const options = (data?.departments ?? []).map(({ id, name, queueCount }) => ({
    id,
    name,
    waiting: queueCount,
  }));
  const words = note(form);
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>
        {newTaskText('responsible')}
        {user !== null && form.person?.id !== user.id && (
          <button
            type="button"
            className={classes.shortcut}
            onClick={() => onChange({ person: { id: user.id, name: user.name }, department: null })}
          >
            {newTaskText('toMe')}
          </button>
        )}
      </legend>
      <div className={classes.pair}>
        <DepartmentPicker
          value={form.department}
          options={options}
          loading={loading}
          error={errors.department}
          field="department"
          onChange={(chosen) =>
            onChange({ department: chosen && { id: chosen.id, name: chosen.name }, person: null })
          }
        />
        <PersonField
          label={newTaskText('person')}
          value={form.person}
          department={form.department}
          error={errors.person}
          onChange={(chosen) => onChange({ person: chosen && { id: chosen.id, name: chosen.name } })}
        />
      </div>
      {words !== null && (
        <p className={classes.note}>
          <UserRoundX size={16} strokeWidth={1.75} aria-hidden="true" />
          {words}
        </p>
      )}
    </fieldset>
  );
}
