import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { NewTaskTypesDocument } from '#gql';
import { newTaskText } from './newTaskTexts.ts';
import { PlainTaskForm } from './PlainTaskForm.tsx';
import type { TaskSubject } from './taskForm.ts';
import { TypedTask } from './TypedTask.tsx';

interface Props {
  /** What it is about from the start. */
  readonly subject: TaskSubject;
  readonly onClose: () => void;
}

/** A new task from anywhere: of no type unless one is chosen. */
export function NewTaskOfSomeType({ subject, onClose }: Props) {
  const { data } = useQuery(NewTaskTypesDocument);
  const [chosen, setChosen] = useState('');
  const all = (data?.caseTypes ?? []).flatMap(({ taskTypes }) => taskTypes);
  const types = new Map(all.filter(({ retired }) => !retired).map(({ key, label }) => [key, label]));
  if (chosen !== '') {
    return (
      <TypedTask
        key={chosen}
        typeKey={chosen}
        subject={subject}
        onType={() => setChosen('')}
        onClose={onClose}
      />
    );
  }
  return (
    <PlainTaskForm subject={subject} onClose={onClose}>
      {types.size > 0 && (
        <NativeSelect
          label={newTaskText('type')}
          value={chosen}
          data={[
            { value: '', label: newTaskText('noType') },
            ...[...types].map(([value, label]) => ({ value, label })),
          ]}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
    </PlainTaskForm>
  );
}
