import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { diskStore, type OpenSink } from './disk-store.ts';
import { StorageFullError, type Bytes } from './file-store.ts';

let folder: string;
const key = 'ab'.repeat(20);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docket-files-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function parts(count: number): Bytes {
  return Readable.from(Array.from({ length: count }, (_, part) => Buffer.alloc(1000, part)));
}

async function files(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** A real file whose disk is full after some writes. */
function fullAfter(writes: number): OpenSink {
  return (file) => {
    const real = createWriteStream(file, { flags: 'wx' });
    let count = 0;
    return new Writable({
      write(chunk: Buffer, _encoding, done) {
        count += 1;
        if (count > writes) done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
        else real.write(chunk, done);
      },
      destroy(error, done) {
        real.destroy();
        real.once('close', () => done(error));
      },
    });
  };
}

test('a file that opens late, after its bytes were refused, is removed all the same', async () => {
  const opensLate: OpenSink = (file) =>
    new Writable({
      construct(ready) {
        setTimeout(() => createWriteStream(file, { flags: 'wx' }).end(() => ready()), 50);
      },
      write: (_chunk, _encoding, done) => done(),
    });
  const refused = Readable.from(parts(1)).destroy(new Error('no such bytes'));
  await expect(diskStore(folder, opensLate).put(key, refused, 10)).rejects.toThrow('no such bytes');
  expect(await files()).toEqual([]);
});

test('a full disk leaves no part of the file, and says that it is full', async () => {
  const store = diskStore(folder, fullAfter(2));
  await expect(store.put(key, parts(5), 10_000)).rejects.toThrow(StorageFullError);
  expect(await files()).toEqual([]);
});

test('no other user of the machine can read a file or look into the folder', async () => {
  const store = diskStore(path.join(folder, 'files'));
  await store.put(key, parts(1), 10_000);
  const entries = await readdir(folder, { recursive: true });
  const modes = await Promise.all(entries.map((entry) => stat(path.join(folder, entry))));
  expect(modes.map(({ mode }) => mode & 0o077)).toEqual(entries.map(() => 0));
});

test('what a killed program left unfinished is discarded by age, finished files are not', async () => {
  const store = diskStore(folder);
  await store.put(key, parts(1), 10_000);
  const [old, young] = ['old', 'young'].map((name) => path.join(folder, 'incoming', name));
  await Promise.all([old, young].map((file) => writeFile(String(file), 'half')));
  await utimes(String(old), new Date('2026-01-01'), new Date('2026-01-01'));
  await store.discardPartials(new Date('2026-01-02'));
  expect((await files()).toSorted()).toEqual([key, 'young']);
});

test('a folder that cannot be used is named with the variable that chooses it', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  await expect(diskStore(file).check()).rejects.toThrow(`${file} (FILES_DIR): ENOTDIR`);
  expect(await files()).toEqual(['a-file']);
});
