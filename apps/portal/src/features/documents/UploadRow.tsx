import { limits } from '@docket/domain';
import { locale } from '../../shared/words/locale.ts';
import { t } from '../../shared/words/words.ts';
import { kindsInWords, sizeInWords } from './fileKinds.ts';
import classes from './Files.module.css';
import { UploadButton } from './UploadButton.tsx';
import type { Upload, Uploads } from './useUploads.ts';

interface Props {
  readonly upload: Upload;
  readonly uploads: Pick<Uploads, 'retry' | 'remove'>;
}

const problemKeys = {
  EMPTY: 'files.empty',
  TOO_LARGE: 'files.tooLarge',
  WRONG_TYPE: 'files.wrongType',
} as const;

/** One file on its way: how far it is, or what went wrong and what to do. */
export function UploadRow({ upload, uploads }: Props) {
  const { id, file, state, share, problem } = upload;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  const types = kindsInWords((kind) => t(`files.kind.${kind}`), 'disjunction');
  const words = { name: file.name, size: sizeInWords(limits.fileSize), types };
  return (
    <li className={classes.upload}>
      <p className={classes.name} dir="auto">
        {file.name}
      </p>
      {state === 'SENDING' ? (
        <>
          <progress max={1} value={share} aria-label={file.name} className={classes.progress} />
          <p className={classes.about}>{t('files.sending', { percent })}</p>
        </>
      ) : (
        <p role="alert" className={classes.problem}>
          {state === 'STOPPED'
            ? t('files.stopped', { percent })
            : t(problem === null ? 'files.refused' : problemKeys[problem], words)}
        </p>
      )}
      <div className={classes.pickers}>
        {state === 'STOPPED' ? (
          <UploadButton text={t('files.retry')} fileName={file.name} onClick={() => uploads.retry(id)} />
        ) : null}
        <UploadButton
          id={`upload-${id}`}
          text={t(state === 'SENDING' ? 'files.stop' : 'files.remove')}
          fileName={file.name}
          onClick={() => uploads.remove(id)}
        />
      </div>
    </li>
  );
}
