import { useToday } from '@docket/client';
import type { ListedFileFragment } from '#gql';
import { Rows } from '../../shared/layout/Rows.tsx';
import { dayOf } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';
import classes from './Files.module.css';
import { kindOf, sizeInWords } from './fileKinds.ts';

interface Props {
  readonly files: readonly ListedFileFragment[];
}

/** Files: what each is and who added it. */
export function FileList({ files }: Props) {
  const today = useToday();
  const reader = useReader();
  return (
    <Rows>
      {files.map(({ id, fileName, contentType, size, createdAt, downloadUrl, uploadedBy }) => {
        const day = dayOf(createdAt, today, reader);
        return (
          <li key={id} className={classes.file}>
            <a href={downloadUrl} download={fileName} className={classes.name} dir="auto">
              {fileName}
            </a>
            <p className={`${classes.about} ${classes.kind}`}>
              {t('files.about', { kind: t(`files.kind.${kindOf(contentType)}`), size: sizeInWords(size) })}
              <br />
              {uploadedBy.isYou ? t('files.byYou', { day }) : t('files.by', { name: uploadedBy.name, day })}
            </p>
          </li>
        );
      })}
    </Rows>
  );
}
