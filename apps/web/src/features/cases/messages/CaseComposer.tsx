import { useDraft } from '@docket/client';
import { AttachButton, ComposerChoices, useKeys } from '@docket/ui';
import type { ReactNode } from 'react';
import type { FileUploads } from '../../documents/useFileUploads.ts';
import type { OpenCase } from '../page/useOpenCase.ts';
import { type CaseMode, caseChoices } from './caseChoices.ts';
import { OpenCaseComposer } from './OpenCaseComposer.tsx';
import type { SendingOnCase } from './useCaseWriting.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly mode: CaseMode | null;
  readonly onMode: (mode: CaseMode | null) => void;
  readonly onSending: (words: SendingOnCase | null) => void;
  readonly onSent: () => void;
  readonly onFiles: FileUploads['add'];
  /** The files on their way. */
  readonly uploads: ReactNode;
}

/** Writing on a case: two ways side by side with no default, or the one that was opened. */
export function CaseComposer({ caseFile, mode, onMode, onFiles, uploads, ...sending }: Props) {
  const { id, client } = caseFile;
  const note = useDraft(`case:${id}:NOTE`);
  const comment = useDraft(`case:${id}:COMMENT`);
  const drafted = { NOTE: note.value !== '', COMMENT: comment.value !== '' };
  const choices = caseChoices(client?.name ?? null).map((choice) => ({
    ...choice,
    hasDraft: drafted[choice.key],
  }));
  useKeys({ N: () => onMode('NOTE') }, mode === null);
  const open = choices.find(({ key }) => key === mode);
  if (open === undefined) {
    const openKey = (key: string) => onMode(choices.find((choice) => choice.key === key)?.key ?? null);
    return <ComposerChoices choices={choices} onOpen={openKey} />;
  }
  const add = (files: readonly File[]) => onFiles(files, open.tone === 'internal' ? 'INTERNAL' : 'CLIENT');
  return (
    <OpenCaseComposer
      key={open.key}
      caseId={id}
      choice={open}
      onFiles={add}
      files={
        <>
          <AttachButton onFiles={add} />
          {uploads}
        </>
      }
      onClose={() => onMode(null)}
      {...sending}
    />
  );
}
