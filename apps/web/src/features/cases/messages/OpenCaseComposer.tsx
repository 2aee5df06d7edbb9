import { Composer } from '@docket/ui';
import type { ReactNode } from 'react';
import { Markdown } from '../../../shared/markdown/Markdown.tsx';
import type { CaseChoice } from './caseChoices.ts';
import { type SendingOnCase, useCaseWriting } from './useCaseWriting.ts';

interface Props {
  readonly caseId: string;
  readonly choice: CaseChoice & { readonly hasDraft: boolean };
  readonly onFiles: (files: readonly File[]) => void;
  readonly files: ReactNode;
  readonly onSending: (words: SendingOnCase | null) => void;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

function preview(text: string) {
  return <Markdown text={text} />;
}

/** The box for one way to write, with its own draft. */
export function OpenCaseComposer({ caseId, choice, onFiles, files, onSending, onSent, onClose }: Props) {
  const writing = useCaseWriting({
    caseId,
    choice,
    onSending,
    onSent: () => {
      onSent();
      onClose();
    },
  });
  const { draft } = writing;
  return (
    <Composer
      choice={choice}
      text={draft.value}
      onTextChange={writing.setText}
      restored={draft.restored}
      onDiscardDraft={draft.clear}
      busy={writing.busy}
      error={writing.error}
      failure={writing.failure}
      renderPreview={preview}
      onFiles={onFiles}
      files={files}
      onSubmit={writing.submit}
      onClose={onClose}
    />
  );
}
