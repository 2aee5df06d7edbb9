import { newIdempotencyKey, type UploadRow, type UploadSubject, useUploads } from '@docket/client';
import { fileProblem } from '@docket/ui';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface FileUploads {
  /** Files on their way, and those that could not be taken, with the reason. */
  readonly rows: readonly UploadRow[];
  readonly sending: number;
  /** Resolves when no file is on its way any more. */
  readonly arrived: () => Promise<void>;
  readonly add: (files: readonly File[], audience: 'CLIENT' | 'INTERNAL') => void;
  readonly retry: (id: string) => void;
  readonly remove: (id: string) => void;
}

function refusedRow(file: File, audience: 'CLIENT' | 'INTERNAL', message: string): UploadRow {
  return { id: newIdempotencyKey(), file, audience, state: 'REFUSED', share: 0, message };
}

/** The uploads of one task or case; what is too large or of a wrong kind is refused before a byte is sent. */
export function useFileUploads(subject: UploadSubject, onArrived: () => void): FileUploads {
  const [refused, setRefused] = useState<readonly UploadRow[]>([]);
  const uploads = useUploads({ subject, onDone: onArrived });
  const start = uploads.add;
  const add = useCallback<FileUploads['add']>(
    (files, audience) => {
      const problems = files.map((file) => ({ file, problem: fileProblem(file) }));
      const bad = problems.flatMap(({ file, problem }) =>
        problem === null ? [] : [refusedRow(file, audience, problem)],
      );
      setRefused((before) => [...before, ...bad]);
      const good = problems.filter(({ problem }) => problem === null).map(({ file }) => file);
      if (good.length > 0) start(good, audience);
    },
    [start],
  );
  const sending = uploads.rows.filter(({ state }) => state === 'SENDING').length;
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    if (sending > 0) return;
    for (const go of waiting.current.splice(0)) go();
  }, [sending]);
  return {
    rows: [...refused, ...uploads.rows],
    sending,
    arrived: () => new Promise((go) => waiting.current.push(go)),
    add,
    retry: uploads.retry,
    remove: (id) => {
      setRefused((before) => before.filter((row) => row.id !== id));
      uploads.remove(id);
    },
  };
}
