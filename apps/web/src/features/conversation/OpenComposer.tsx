import { AttachButton, Composer } from '@docket/ui';
import type { ReactNode } from 'react';
import { Markdown } from '../../shared/markdown/Markdown.tsx';
import { conversationText } from './conversationTexts.ts';
import { useWriting } from './useWriting.ts';
import type { WritingChoice } from './writingChoices.ts';

export type OpenComposerProps = {
  readonly taskId: string;
  readonly choice: WritingChoice;
  readonly waitingFiles: number;
  readonly filesArrived: () => Promise<void>;
  readonly onFiles: (files: readonly File[]) => void;
  /** The files on their way. */
  readonly uploads: ReactNode;
  readonly onClose: () => void;
};

function preview(text: string) {
  return <Markdown text={text} />;
}

/** The box for one way to write, with its own draft. */
export function OpenComposer(props: OpenComposerProps) {
  const { taskId, choice, waitingFiles, filesArrived, onFiles, uploads, onClose } = props;
  const writing = useWriting({ taskId, choice, waitingFiles, filesArrived, onSent: onClose });
  return (
    <Composer
      choice={choice}
      text={writing.text}
      onTextChange={writing.setText}
      restored={writing.restored}
      onDiscardDraft={writing.discard}
      busy={writing.busy}
      error={writing.error}
      failure={writing.failure}
      renderPreview={preview}
      onFiles={onFiles}
      files={
        <>
          <AttachButton onFiles={onFiles} />
          {writing.waiting && <output>{conversationText('waiting', { count: waitingFiles })}</output>}
          {uploads}
        </>
      }
      onSubmit={writing.submit}
      onClose={onClose}
    />
  );
}
