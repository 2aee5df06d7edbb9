import { useQuery } from '@apollo/client/react';
import { SkeletonLines } from '@docket/ui';
import { NewTaskClientDocument, type NewTaskClientQuery } from '#gql';
import { NewTaskOfSomeType } from './NewTaskOfSomeType.tsx';
import { newTaskText } from './newTaskTexts.ts';
import { noSubject, type TaskSubject } from './taskForm.ts';

interface Props {
  readonly accountCode: string;
  readonly onClose: () => void;
}

function subjectOf(client: NewTaskClientQuery['client'] | null): TaskSubject {
  if (client === null) return noSubject;
  const support = client.supportStaff.map(({ id, name }) => ({ id, name }));
  return { case: null, client: { id: client.id, name: client.name }, support };
}

/** A new task from the page of a client: they stand in it from the start (F24). */
export function NewTaskForClient({ accountCode, onClose }: Props) {
  const { data, error } = useQuery(NewTaskClientDocument, { variables: { accountCode } });
  if (data === undefined && error === undefined) {
    return <SkeletonLines label={newTaskText('loading')} count={5} />;
  }
  const subject = subjectOf(data?.client ?? null);
  return <NewTaskOfSomeType subject={subject} onClose={onClose} />;
}
