import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { Audience } from '#gql';
import { newIdempotencyKey } from '../shared/idempotency.ts';
import { uploadFile, type UploadResult, type UploadSubject } from './uploadFile.ts';

/** One chosen file on its way; finished ones leave the list. */
export interface UploadRow {
  readonly id: string;
  readonly file: File;
  readonly audience: Audience;
  /** `STOPPED` can be resumed, `REFUSED` cannot. */
  readonly state: 'SENDING' | 'STOPPED' | 'REFUSED';
  /** Share of the bytes that left, 0 to 1; stays where an upload stopped. */
  readonly share: number;
  /** The server's words when it refused. */
  readonly message: string;
}

export interface Uploads {
  readonly rows: readonly UploadRow[];
  /** True while a file is on its way: submit waits, leaving warns. */
  readonly busy: boolean;
  readonly add: (files: readonly File[], audience: Audience) => void;
  readonly retry: (id: string) => void;
  /** Stops the upload and takes the row away. */
  readonly remove: (id: string) => void;
}

interface Options {
  readonly subject: UploadSubject;
  /** Called for each file that arrived; refetch the attachments. */
  readonly onDone: (attachmentId: string) => void;
  readonly upload?: typeof uploadFile;
}

/** The uploads of one task or case: several at once, each with progress, cancel and resume (F36). */
export function useUploads({ subject, onDone, upload = uploadFile }: Options): Uploads {
  const apollo = useApolloClient();
  const [rows, setRows] = useState<readonly UploadRow[]>([]);
  const running = useRef(new Map<string, AbortController>());

  const change = (id: string, next: Partial<UploadRow>) =>
    setRows((all) => all.map((row) => (row.id === id ? { ...row, ...next } : row)));
  const drop = (id: string) => setRows((all) => all.filter((row) => row.id !== id));
  const settle = (id: string, result: UploadResult) => {
    running.current.delete(id);
    if (result.kind === 'DONE') onDone(result.attachmentId);
    if (result.kind === 'DONE' || result.kind === 'CANCELLED') drop(id);
    else change(id, { state: result.kind, message: 'message' in result ? result.message : '' });
  };

  const start = (row: UploadRow) => {
    const control = new AbortController();
    running.current.set(row.id, control);
    const report = (share: number) => change(row.id, { share });
    void upload({
      apollo,
      subject,
      file: row.file,
      audience: row.audience,
      onProgress: report,
      signal: control.signal,
    }).then((result) => settle(row.id, result));
  };

  const busy = rows.some((row) => row.state === 'SENDING');
  useEffect(() => {
    if (!busy) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);

  return {
    rows,
    busy,
    add: (files, audience) => {
      const added = files.map((file): UploadRow => ({
        id: newIdempotencyKey(),
        file,
        audience,
        state: 'SENDING',
        share: 0,
        message: '',
      }));
      setRows((all) => [...all, ...added]);
      for (const row of added) start(row);
    },
    retry: (id) => {
      const row = rows.find((each) => each.id === id);
      if (row === undefined) return;
      change(id, { state: 'SENDING', share: 0, message: '' });
      start(row);
    },
    remove: (id) => {
      running.current.get(id)?.abort();
      running.current.delete(id);
      drop(id);
    },
  };
}
