import { useQuery } from '@apollo/client/react';
import { SkeletonLines } from '@docket/ui';
import { NewTaskClientDocument } from '#gql';
import { NewTaskOfSomeType } from './NewTaskOfSomeType.tsx';
import { newTaskText } from './newTaskTexts.ts';
import { noSubject } from './taskForm.ts';

interface Props {
  readonly accountCode: string;
  readonly onClose: () => void;
}

/** A new task from the page of a client: they stand in it from the start (F24). */
export function NewTaskForClient({ accountCode, onClose }: Props) {
  const { data, error } = useQuery(NewTaskClientDocument, { variables: { accountCode } });
  if (data === undefined && error === undefined) {
    return <SkeletonLines label={newTaskText('loading')} count={5} />;
  }
  const client = data?.client ?? null;
  const subject = { ...noSubject, client: client && { id: client.id, name: client.name } };
  return <NewTaskOfSomeType subject={subject} onClose={onClose} />;
}
