import { type DrawnPerson, EditableField, PersonName } from '@docket/ui';
import { useState } from 'react';
import { detailText } from './detailTexts.ts';
import { PeopleEditor } from './PeopleEditor.tsx';
import classes from './TaskFacts.module.css';
import type { EditedTask } from './useFieldEdit.ts';
import { usePeopleSet } from './usePeopleSet.ts';

export type PeopleFieldProps = {
  readonly task: EditedTask;
  readonly field: 'CO_ASSIGNEES' | 'WATCHERS';
  readonly people: readonly DrawnPerson[];
  readonly editable: boolean;
};

/** Several people of one kind: who also works on it, who watches. Each change is saved by itself. */
export function PeopleField({ task, field, people, editable }: PeopleFieldProps) {
  const [editing, setEditing] = useState(false);
  const set = usePeopleSet(task, field, people);
  const close = () => setEditing(false);
  return (
    <EditableField
      label={detailText(`field.${field}`)}
      editing={editing}
      onEdit={() => setEditing(true)}
      onSave={close}
      onRevert={close}
      state={set.state}
      editor={
        editable && (
          <PeopleEditor
            label={detailText('addPerson')}
            people={people}
            onAdd={set.add}
            onRemove={set.remove}
          />
        )
      }
    >
      {people.length === 0 && detailText('nothing')}
      <span className={classes.people}>
        {people.map((person) => (
          <PersonName key={person.id} person={person} size={20} />
        ))}
      </span>
    </EditableField>
  );
}
