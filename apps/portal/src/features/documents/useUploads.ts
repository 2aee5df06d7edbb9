import { newIdempotencyKey } from '@docket/client';
import { useEffect, useRef, useState } from 'react';
import { useRefresh } from '../../shared/api/useRefresh.ts';
import { type FileProblem, problemOf } from './fileKinds.ts';
import { type UploadPlace, useUploadFile } from './useUploadFile.ts';

/** One chosen file that is not yet with the task. `STOPPED` can be tried again, `REFUSED` cannot. */
export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly state: 'SENDING' | 'STOPPED' | 'REFUSED';
  /** Share of the bytes that left, 0 to 1. */
  readonly share: number;
  readonly problem: FileProblem | null;
}

export interface Uploads {
  readonly rows: readonly Upload[];
  /** The name of the file that arrived last; null before the first. */
  readonly arrived: string | null;
  readonly add: (files: readonly File[]) => void;
  readonly retry: (id: string) => void;
  /** Stops an upload and forgets it. */
  readonly remove: (id: string) => void;
  /** Resolves when nothing is on its way any more, to the files that did not arrive. */
  readonly settled: () => Promise<readonly Upload[]>;
}

/** The files on their way to one task or case, each with its progress; one that arrives leaves the list for the task's. */
export function useUploads(place: UploadPlace): Uploads {
  const uploadFile = useUploadFile(place);
  const refresh = useRefresh();
  const [rows, setRows] = useState<readonly Upload[]>([]);
  const [arrived, setArrived] = useState<string | null>(null);
  const latest = useRef<readonly Upload[]>([]);
  const running = useRef(
    new Map<string, { readonly control: AbortController; readonly end: Promise<void> }>(),
  );

  const update = (change: (all: readonly Upload[]) => readonly Upload[]) => {
    latest.current = change(latest.current);
    setRows(latest.current);
  };
  const change = (id: string, next: Partial<Upload>) =>
    update((all) => all.map((row) => (row.id === id ? { ...row, ...next } : row)));
  const forget = (id: string) => update((all) => all.filter((row) => row.id !== id));

  const send = async ({ id, file }: Upload, signal: AbortSignal) => {
    const result = await uploadFile({ file, signal, onProgress: (share) => change(id, { share }) });
    if (result.kind === 'DONE') await refresh();
    running.current.delete(id);
    if (result.kind === 'DONE') setArrived(file.name);
    if (result.kind === 'DONE' || result.kind === 'CANCELLED') forget(id);
    else if (result.kind === 'STOPPED') change(id, { state: 'STOPPED' });
    else change(id, { state: 'REFUSED', problem: result.problem });
  };
  const start = (row: Upload) => {
    const control = new AbortController();
    running.current.set(row.id, { control, end: send(row, control.signal) });
  };

  const sending = rows.some((row) => row.state === 'SENDING');
  useEffect(() => {
    if (!sending) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [sending]);

  return {
    rows,
    arrived,
    add: (files) => {
      const added = files.map((file): Upload => {
        const problem = problemOf(file);
        return {
          id: newIdempotencyKey(),
          file,
          state: problem === null ? 'SENDING' : 'REFUSED',
          share: 0,
          problem,
        };
      });
      update((all) => [...all, ...added]);
      for (const row of added) if (row.state === 'SENDING') start(row);
    },
    retry: (id) => {
      const row = latest.current.find((each) => each.id === id);
      if (row === undefined) return;
      change(id, { state: 'SENDING', share: 0 });
      start(row);
    },
    remove: (id) => {
      running.current.get(id)?.control.abort();
      forget(id);
    },
    settled: async () => {
      while (running.current.size > 0) await Promise.all([...running.current.values()].map(({ end }) => end));
      return latest.current;
    },
  };
}
