import { acceptedFiles, AttachButton } from '@docket/ui';
import { documentText } from './documentTexts.ts';
import classes from './TaskDocuments.module.css';
import type { TaskUploads } from './useTaskUploads.ts';

export type AttachDocumentsProps = {
  readonly clientName: string | null;
  readonly onFiles: TaskUploads['add'];
};

/** Attaching by button; what a client will see is never the default. */
export function AttachDocuments({ clientName, onFiles }: AttachDocumentsProps) {
  return (
    <div className={classes.buttons}>
      <AttachButton
        label={documentText(clientName === null ? 'attach' : 'attachInternal')}
        onFiles={(chosen) => onFiles(chosen, 'INTERNAL')}
      />
      {clientName !== null && (
        <AttachButton
          label={documentText('attachClient', { name: clientName })}
          onFiles={(chosen) => onFiles(chosen, 'CLIENT')}
        />
      )}
      <small className={classes.limits}>{acceptedFiles}</small>
    </div>
  );
}
