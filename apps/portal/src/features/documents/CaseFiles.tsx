import '../../shared/words/bringTaskWords.ts';
import type { CaseFilesFragment } from '#gql';
import { Section } from '../../shared/layout/Section.tsx';
import { t } from '../../shared/words/words.ts';
import { FileAdder } from './FileAdder.tsx';
import { FileList } from './FileList.tsx';
import { useUploads } from './useUploads.ts';

interface Props {
  readonly caseFile: CaseFilesFragment;
  /** What adding a file is called here. */
  readonly adds?: string;
  /** A settled case takes no more files. */
  readonly open: boolean;
}

/** The files of a case and of its tasks, and the way to add more. */
export function CaseFiles({ caseFile: { id, attachments }, adds, open }: Props) {
  const uploads = useUploads({ caseId: id });
  return (
    <Section title={t('files.title')}>
      {attachments.length === 0 ? <p>{t('files.none')}</p> : <FileList files={attachments} />}
      {open ? <FileAdder title={adds ?? t('files.add')} uploads={uploads} /> : null}
    </Section>
  );
}
