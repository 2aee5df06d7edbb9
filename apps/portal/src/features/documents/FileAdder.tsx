import { limits } from '@docket/domain';
import { t } from '../../shared/words/words.ts';
import { acceptedTypes, kindsInWords, sizeInWords } from './fileKinds.ts';
import { FilePicker } from './FilePicker.tsx';
import classes from './Files.module.css';
import { UploadRow } from './UploadRow.tsx';
import { useFileDrop } from './useFileDrop.ts';
import type { Uploads } from './useUploads.ts';

interface Props {
  readonly title: string;
  readonly uploads: Uploads;
}

/** Adds files by button, camera or drop, with the rules in words before anything is chosen. */
export function FileAdder({ title, uploads }: Props) {
  const over = useFileDrop(uploads.add);
  const types = kindsInWords((kind) => t(`files.kind.${kind}`), 'conjunction');
  return (
    <div className={classes.adder} data-over={over}>
      <h2 className={classes.addTitle}>{title}</h2>
      <p id="files-hint" className={classes.about}>
        {t('files.hint', { types, size: sizeInWords(limits.fileSize) })}
      </p>
      <div className={classes.pickers}>
        <FilePicker label={t('files.choose')} accept={acceptedTypes} onPick={uploads.add} />
        <div className={classes.camera}>
          <FilePicker label={t('files.photo')} accept="image/*" camera onPick={uploads.add} />
        </div>
      </div>
      <p className={classes.drop}>{t(over ? 'files.dropNow' : 'files.drop')}</p>
      <ul className={classes.uploads}>
        {uploads.rows.map((upload) => (
          <UploadRow key={upload.id} upload={upload} uploads={uploads} />
        ))}
      </ul>
      <output className={classes.arrived}>
        {uploads.arrived === null ? null : t('files.added', { name: uploads.arrived })}
      </output>
    </div>
  );
}
