import { PersonName } from '@docket/ui';
import { X } from 'lucide-react';
import { PersonField } from '../actions/PersonField.tsx';
import classes from './NewTask.module.css';
import { newTaskText } from './newTaskTexts.ts';
import type { Chosen } from './taskForm.ts';

interface Props {
  readonly label: string;
  readonly people: readonly Chosen[];
  readonly error: string | undefined;
  readonly onChange: (people: readonly Chosen[]) => void;
}

/** Several people: the ones chosen, each to be taken out again, and a field that adds one more. */
export function PeopleField({ label, people, error, onChange }: Props) {
  return (
    <div className={classes.people}>
      <PersonField
        label={label}
        value={null}
        error={error}
        onChange={(person) => {
          if (person === null || people.some(({ id }) => id === person.id)) return;
          onChange([...people, { id: person.id, name: person.name }]);
        }}
      />
      {people.length > 0 && (
        <ul className={classes.chosen} aria-label={label}>
          {people.map((person) => (
            <li key={person.id}>
              <PersonName person={person} size={20} />
              <button
                type="button"
                aria-label={newTaskText('removePerson', { name: person.name })}
                onClick={() => onChange(people.filter(({ id }) => id !== person.id))}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
