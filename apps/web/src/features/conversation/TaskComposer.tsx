import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useDraft } from '@docket/client';
import { ComposerChoices, useKeys } from '@docket/ui';
import type { ReactNode } from 'react';
import { TaskReadershipFragmentDoc, type TaskReadershipFragment } from '#gql';
import { OpenComposer } from './OpenComposer.tsx';
import { type WritingMode, writingChoices } from './writingChoices.ts';

export type TaskComposerProps = {
  readonly task: FragmentType<TaskReadershipFragment>;
  readonly taskId: string;
  /** The way to write that is open; none by default. */
  readonly mode: WritingMode | null;
  readonly onMode: (mode: WritingMode | null) => void;
  readonly waitingFiles: number;
  readonly filesArrived: () => Promise<void>;
  /** Files pasted or chosen here; they are as visible as what is being written. */
  readonly onFiles: (files: readonly File[], audience: 'CLIENT' | 'INTERNAL') => void;
  readonly uploads: ReactNode;
  /** Whether N and M open the boxes. */
  readonly keys: boolean;
};

/** Writing on a task: the ways side by side with no default, or the one that was opened. */
export function TaskComposer(props: TaskComposerProps) {
  const { taskId, mode, onMode, onFiles } = props;
  const { data, complete } = useFragment({
    fragment: TaskReadershipFragmentDoc,
    fragmentName: 'TaskReadership',
    from: props.task,
  });
  const note = useDraft(`task:${taskId}:NOTE`);
  const comment = useDraft(`task:${taskId}:COMMENT`);
  const drafted = { NOTE: note.value !== '', COMMENT: comment.value !== '' };
  const choices = complete
    ? writingChoices(data).map((choice) => ({ ...choice, hasDraft: drafted[choice.key] }))
    : [];
  const first = choices[0]?.key;
  const has = (key: WritingMode) => choices.some((choice) => choice.key === key);
  useKeys(
    {
      N: first === undefined ? undefined : () => onMode(first),
      M: has('COMMENT') ? () => onMode('COMMENT') : undefined,
    },
    props.keys && mode === null,
  );
  if (choices.length === 0) return null;
  const open = choices.find((choice) => choice.key === mode) ?? (mode === null ? undefined : choices[0]);
  if (open === undefined) {
    const openKey = (key: string) => onMode(choices.find((choice) => choice.key === key)?.key ?? null);
    return <ComposerChoices choices={choices} onOpen={openKey} />;
  }
  return (
    <OpenComposer
      key={open.key}
      taskId={taskId}
      choice={open}
      waitingFiles={props.waitingFiles}
      filesArrived={props.filesArrived}
      onFiles={(files) => onFiles(files, open.tone === 'internal' ? 'INTERNAL' : 'CLIENT')}
      uploads={props.uploads}
      onClose={() => onMode(null)}
    />
  );
}
