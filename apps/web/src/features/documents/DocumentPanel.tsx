import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Paperclip } from 'lucide-react';
import { AttachDocuments } from './AttachDocuments.tsx';
import { type Document, DocumentList } from './DocumentList.tsx';
import { documentText } from './documentTexts.ts';
import classes from './TaskDocuments.module.css';
import { UploadList } from './UploadList.tsx';
import type { FileUploads } from './useFileUploads.ts';

export type DocumentPanelProps = {
  /** Names the list: "Files of this task". */
  readonly label: string;
  /** Undefined until they came. */
  readonly files: readonly Document[] | undefined;
  readonly failed: boolean;
  readonly onRetry: () => void;
  /** Whoever sees files meant for the client; null when no client does. */
  readonly clientName: string | null;
  readonly uploads: FileUploads;
};

/** Files and the ways to add one; a file for the client has a button of its own. */
export function DocumentPanel({ label, files, failed, onRetry, clientName, uploads }: DocumentPanelProps) {
  if (failed) {
    return (
      <ErrorBanner title={documentText('failed')} text={documentText('unavailable')} onRetry={onRetry} />
    );
  }
  const nothing = files?.length === 0 && uploads.rows.length === 0;
  return (
    <div className={classes.documents}>
      <AttachDocuments clientName={clientName} onFiles={uploads.add} />
      <UploadList uploads={uploads} />
      {files === undefined && <SkeletonLines label={documentText('loading')} />}
      {nothing && (
        <EmptyState compact icon={Paperclip} title={documentText('empty')} text={documentText('emptyText')} />
      )}
      <DocumentList label={label} files={files ?? []} />
    </div>
  );
}
