import { useQuery } from '@apollo/client/react';
import { SkeletonLines } from '@docket/ui';
import { useState } from 'react';
import { NewTaskCaseDocument, type NewTaskCaseQuery } from '#gql';
import { newTaskText } from './newTaskTexts.ts';
import { PlainTaskForm } from './PlainTaskForm.tsx';
import { noSubject, type TaskSubject } from './taskForm.ts';
import { TaskTypeStep } from './TaskTypeStep.tsx';
import { TypedTask } from './TypedTask.tsx';

interface Props {
  readonly caseNumber: string;
  readonly onClose: () => void;
}

function subjectOf(caseFile: NewTaskCaseQuery['case']): TaskSubject {
  if (caseFile === null) return noSubject;
  const { id, number, title, client } = caseFile;
  const name = `${number} ${title}`;
  return { ...noSubject, case: { id, name }, client: client && { id: client.id, name: client.name } };
}

/** A new task of a case: first its type, then what that type asks for (F54). */
export function NewTaskInCase({ caseNumber, onClose }: Props) {
  const { data, error } = useQuery(NewTaskCaseDocument, { variables: { number: caseNumber } });
  // Undefined until chosen; null is a task of no type.
  const [chosen, setChosen] = useState<string | null>();
  if (data === undefined && error === undefined) {
    return <SkeletonLines label={newTaskText('loading')} count={5} />;
  }
  const caseFile = data?.case ?? null;
  const subject = subjectOf(caseFile);
  const types = caseFile?.type?.taskTypes.filter(({ retired }) => !retired) ?? [];
  if (types.length === 0 || chosen === null) return <PlainTaskForm subject={subject} onClose={onClose} />;
  if (chosen === undefined) return <TaskTypeStep types={types} onChoose={setChosen} onClose={onClose} />;
  return (
    <TypedTask
      key={chosen}
      typeKey={chosen}
      subject={subject}
      onType={() => setChosen(undefined)}
      onClose={onClose}
    />
  );
}
