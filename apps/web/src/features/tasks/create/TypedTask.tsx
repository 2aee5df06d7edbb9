import { useQuery } from '@apollo/client/react';
import { ErrorBanner, SkeletonLines } from '@docket/ui';
import { NewTaskTypeDocument } from '#gql';
import { newTaskText } from './newTaskTexts.ts';
import type { TaskSubject } from './taskForm.ts';
import { TypedTaskForm } from './TypedTaskForm.tsx';

interface Props {
  readonly typeKey: string;
  readonly subject: TaskSubject;
  /** Back to the choice of the type. */
  readonly onType: () => void;
  readonly onClose: () => void;
}

/** A new task of a type, once it is known what the type asks for. */
export function TypedTask({ typeKey, subject, onType, onClose }: Props) {
  const { data, error, refetch } = useQuery(NewTaskTypeDocument, {
    variables: { key: typeKey, caseId: subject.case?.id ?? null, withFiles: subject.case !== null },
  });
  if (data?.taskType) {
    return (
      <TypedTaskForm
        type={data.taskType}
        files={data.case?.attachments ?? []}
        subject={subject}
        onType={onType}
        onClose={onClose}
      />
    );
  }
  if (data === undefined && error === undefined) {
    return <SkeletonLines label={newTaskText('loading')} count={5} />;
  }
  const retry = () => void refetch().catch(() => undefined);
  return <ErrorBanner title={newTaskText('typeFailed')} text={newTaskText('tryAgain')} onRetry={retry} />;
}
