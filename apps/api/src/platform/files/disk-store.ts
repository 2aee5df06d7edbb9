import { randomBytes } from 'node:crypto';
import { createWriteStream, type Dirent } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import {
  checkedKey,
  isFileKey,
  StorageFullError,
  StorageUnusableError,
  type Bytes,
  type ByteRange,
  type FileStore,
  type StoredFile,
  type StoredKey,
} from './file-store.ts';
import { measured } from './measured-bytes.ts';

/** Opens a new file for writing; its bytes are on the disk when the stream has finished. */
export type OpenSink = (file: string) => Writable;

const incoming = 'incoming';
const modes = { folder: 0o700, file: 0o600 } as const;

const openOnDisk: OpenSink = (file) =>
  createWriteStream(file, { flags: 'wx', mode: modes.file, flush: true });

/** Writes the bytes and waits until the file is closed: one that is still being opened would appear after its removal. */
async function written(bytes: Bytes, sink: Writable): Promise<void> {
  try {
    await pipeline(bytes, sink);
  } finally {
    if (!sink.closed) await new Promise((resolve) => sink.once('close', resolve));
  }
}

/**
 * Files in a folder that only this program reads. A file is written under another name and takes its own when it is
 * complete and on the disk, so a crash leaves it whole or not at all.
 */
export function diskStore(folder: string, openSink: OpenSink = openOnDisk): FileStore {
  const root = path.resolve(folder);
  const arrivals = path.join(root, incoming);
  const pathOf = (key: string): string => path.join(root, checkedKey(key).slice(0, 2), key.slice(2, 4), key);

  return {
    async put(key: string, source: Bytes, limit: number): Promise<StoredFile> {
      const target = pathOf(key);
      const partial = path.join(arrivals, `${key}.${randomBytes(8).toString('hex')}`);
      const measure = measured(source, limit);
      try {
        await mkdir(arrivals, { recursive: true, mode: modes.folder });
        await written(measure.bytes, openSink(partial));
        await mkdir(path.dirname(target), { recursive: true, mode: modes.folder });
        await rename(partial, target);
        await flushFolder(path.dirname(target));
      } catch (error) {
        await rm(partial, { force: true });
        throw isFull(error) ? new StorageFullError(error) : (measure.failure() ?? error);
      }
      return measure.result();
    },

    async open(key: string, range?: ByteRange): Promise<Readable | null> {
      const file = await unlessMissing(open(pathOf(key), 'r'));
      return (
        file?.createReadStream(range === undefined ? {} : { start: range.first, end: range.last }) ?? null
      );
    },

    async remove(key: string): Promise<void> {
      await rm(pathOf(key), { force: true });
    },

    async exists(key: string): Promise<boolean> {
      return (await unlessMissing(stat(pathOf(key)))) !== null;
    },

    async *list(): AsyncIterable<StoredKey> {
      for await (const file of filesBelow(root, 2)) {
        const key = path.basename(file);
        const found = isFileKey(key) ? await unlessMissing(stat(file)) : null;
        if (found !== null) yield { key, storedAt: found.mtime };
      }
    },

    async discardPartials(before: Date): Promise<void> {
      for await (const file of filesBelow(arrivals, 0)) {
        const found = await unlessMissing(stat(file));
        if (found !== null && found.mtime < before) await rm(file, { force: true });
      }
    },

    async check(): Promise<void> {
      const probe = path.join(arrivals, `probe.${randomBytes(8).toString('hex')}`);
      try {
        await mkdir(arrivals, { recursive: true, mode: modes.folder });
        const file = await open(probe, 'wx', modes.file);
        await file.close();
        await rm(probe);
      } catch (error) {
        const message = `Files cannot be kept in ${root} (FILES_DIR): ${codeOf(error)}.`;
        throw new StorageUnusableError(message, false, error);
      }
    },
  };
}

async function* filesBelow(folder: string, depth: number): AsyncGenerator<string> {
  const entries: readonly Dirent[] = (await unlessMissing(readdir(folder, { withFileTypes: true }))) ?? [];
  for (const entry of entries) {
    const inside = path.join(folder, entry.name);
    if (depth === 0 && entry.isFile()) yield inside;
    if (depth > 0 && entry.isDirectory() && entry.name !== incoming) yield* filesBelow(inside, depth - 1);
  }
}

/** Without this a power cut could still take the new name away. Windows knows no such thing. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function unlessMissing<Result>(asked: Promise<Result>): Promise<Result | null> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' ? code : String(error);
}
