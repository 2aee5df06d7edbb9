import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startObjectStorage } from '@docket/testing/storage';

import { FileTooLargeError, type Bytes, type ByteRange, type FileStore } from './file-store.ts';
import { openFileStore } from './open-file-store.ts';
import { requireStorage } from './require-storage.ts';

// Megabytes through a real server take their time on a busy machine.
jest.setTimeout(30_000);

type Opened = { readonly store: FileStore; readonly stop: () => Promise<void> };

async function onDisk(): Promise<Opened> {
  const folder = await mkdtemp(path.join(tmpdir(), 'docket-files-'));
  const store = openFileStore({ filesFolder: path.join(folder, 'files'), s3: null });
  return { store, stop: () => rm(folder, { recursive: true, force: true }) };
}

async function onObjectStorage(): Promise<Opened> {
  const { settings, stop } = await startObjectStorage();
  return { store: openFileStore({ filesFolder: '', s3: settings }), stop };
}

/** More than one part of an upload to S3, which has 5 MiB. */
const large = 6 * 1024 * 1024;
let made = 0;

function newKey(): string {
  made += 1;
  return made.toString(16).padStart(40, '0');
}

const pattern = Uint8Array.from({ length: 10_007 }, (_, place) => (place * 31 + (place >> 8)) % 256);

/** Bytes whose pattern fits no size of parts, so that a part that is missing or twice there shows. */
function content(size: number): Buffer {
  return Buffer.alloc(size, pattern);
}

function* chunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 100_000) yield bytes.subarray(start, start + 100_000);
}

function inChunks(bytes: Uint8Array): Bytes {
  return Readable.from(chunks(bytes));
}

async function* broken(bytes: Uint8Array): Bytes {
  yield* inChunks(bytes);
  throw new Error('the sender went away');
}

describe.each([
  ['the disk', onDisk],
  ['S3', onObjectStorage],
])('files on %s', (_, open) => {
  let opened: Opened;
  let store: FileStore;

  beforeAll(async () => {
    opened = await open();
    ({ store } = opened);
  });

  afterAll(() => opened.stop());

  async function read(key: string, range?: ByteRange): Promise<Buffer | null> {
    const stream = await store.open(key, range);
    return stream === null ? null : buffer(stream);
  }

  async function keys(): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const { key } of store.list()) found.push(key);
    return found;
  }

  test.each([1, 100_000, large])('%d bytes come back as they went in, measured', async (size) => {
    const key = newKey();
    const bytes = content(size);
    const sha256 = createHash('sha256').update(bytes).digest();
    expect(await store.put(key, inChunks(bytes), size)).toEqual({ size, sha256 });
    expect((await read(key))?.equals(bytes)).toBe(true);
    expect(await store.exists(key)).toBe(true);
  });

  test('a part of a file is read by the places of its first and last byte', async () => {
    const key = newKey();
    const bytes = content(1000);
    await store.put(key, inChunks(bytes), 1000);
    expect(await read(key, { first: 10, last: 19 })).toEqual(bytes.subarray(10, 20));
    expect(await read(key, { first: 990, last: 999 })).toEqual(bytes.subarray(990));
  });

  test.each([10, large])('one byte more than %d allowed ones leaves nothing', async (limit) => {
    const key = newKey();
    const before = await keys();
    await expect(store.put(key, inChunks(content(limit + 1)), limit)).rejects.toThrow(FileTooLargeError);
    expect(await store.exists(key)).toBe(false);
    expect(await keys()).toEqual(before);
  });

  test.each([10, large])('a sender that goes away after %d bytes leaves nothing', async (size) => {
    const key = newKey();
    const before = await keys();
    await expect(store.put(key, broken(content(size)), 2 * size)).rejects.toThrow('the sender went away');
    expect(await store.exists(key)).toBe(false);
    expect(await keys()).toEqual(before);
  });

  test('a file is gone after it was removed, and removing it again is no error', async () => {
    const key = newKey();
    await store.put(key, inChunks(content(10)), 10);
    await store.remove(key);
    await store.remove(key);
    expect(await read(key)).toBeNull();
    expect(await store.exists(key)).toBe(false);
  });

  test('every key is listed with the time it was stored', async () => {
    const started = new Date(Date.now() - 2000);
    const key = newKey();
    await store.put(key, inChunks(content(10)), 10);
    const found = new Map<string, Date>();
    for await (const { key: listed, storedAt } of store.list()) found.set(listed, storedAt);
    expect(found.get(key)?.getTime()).toBeGreaterThanOrEqual(started.getTime());
  });

  test.each(['../../etc/passwd', '', 'a/b', 'A'.repeat(40), `${'a'.repeat(40)}\u0000`])(
    'the text %j is no key',
    async (key) => {
      await expect(store.put(key, inChunks(content(1)), 1)).rejects.toThrow('not the key of a file');
      await expect(store.open(key)).rejects.toThrow('not the key of a file');
      await expect(store.remove(key)).rejects.toThrow('not the key of a file');
    },
  );

  test('a store that works says nothing when checked, and has nothing unfinished to discard', async () => {
    const before = await keys();
    await store.check();
    await store.discardPartials(new Date());
    expect(await keys()).toEqual(before);
  });
});

describe('at the start', () => {
  const warnings: string[] = [];
  const log = { warn: (_details: object, message: string) => void warnings.push(message) };

  test('a bucket that is not there is named', async () => {
    const { settings, stop } = await startObjectStorage();
    const store = openFileStore({ filesFolder: '', s3: { ...settings, bucket: 'elsewhere' } });
    await expect(requireStorage(store, log)).rejects.toThrow('elsewhere (S3_BUCKET)');
    await stop();
  });

  test('a service that does not answer is no reason not to start', async () => {
    const { settings, stop } = await startObjectStorage();
    await stop();
    await requireStorage(openFileStore({ filesFolder: '', s3: settings }), log);
    expect(warnings).toEqual(['files cannot be kept at the moment']);
  });
});
