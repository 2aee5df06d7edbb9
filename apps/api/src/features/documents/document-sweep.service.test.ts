import { Readable } from 'node:stream';

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { fileKey } from '../../platform/files/file-store.ts';
import type { TestPerson } from '../../testing/people.ts';
import { type Swept, sweepUploads } from './document-sweep.service.ts';
import { type DocumentApi, picture, startDocumentApi } from './fixtures.ts';

let api: DocumentApi;
let ana: TestPerson;
let taskId: string;
let errors: string[];

beforeAll(async () => {
  api = await startDocumentApi();
  ana = await api.people.person({ departments: [api.department] });
  taskId = await api.task(ana, 'INTERNAL');
});

afterAll(() => api.stop());

beforeEach(() => {
  errors = [];
});

/** Sweeps as the worker would at a time so many hours from now. */
function sweep(hours: number, files = api.runtime.files): Promise<Swept> {
  const { clock, transaction } = api.runtime;
  const later = new Date(clock.now().getTime() + hours * 3_600_000);
  const log = {
    info: () => undefined,
    error: (_details: object, message: string) => void errors.push(message),
  };
  return sweepUploads({ files, transaction, log, clock: { now: () => later } });
}

async function keyOf(id: string): Promise<string | undefined> {
  const text = 'SELECT storage_key FROM attachment WHERE id = $1';
  const { rows } = await api.runtime.pools.staff.query<{ storage_key: string }>(text, [id]);
  return rows[0]?.storage_key;
}

/** Bytes that no row tells of, as a crash between storing and noting leaves them. */
async function orphan(number: number): Promise<string> {
  const key = fileKey(Buffer.alloc(20, number));
  await api.runtime.files.put(key, Readable.from([Buffer.from('x')]), 1);
  return key;
}

test('uploads that were never confirmed go after a day with their bytes, files that were attached stay', async () => {
  const attached = await keyOf(await api.attach(ana, { taskId }));
  const announced = await api.granted(ana, { taskId });
  const { uploadId, url } = await api.granted(ana, { taskId });
  await api.put(ana, url, picture);
  const stored = await keyOf(uploadId);

  expect(await sweep(23)).toEqual({ abandoned: 0, orphans: 0 });
  expect(await api.storedFiles()).toContain(stored);

  expect(await sweep(25)).toEqual({ abandoned: 2, orphans: 0 });
  const files = await api.storedFiles();
  expect(files).toContain(attached);
  expect(files).not.toContain(stored);
  expect(await api.put(ana, url, picture)).toMatchObject({ status: 404 });
  expect(await api.confirm(ana, announced.uploadId)).toMatchObject({ problem: { code: 'NOT_FOUND' } });
  expect(await sweep(25)).toEqual({ abandoned: 0, orphans: 0 });
});

test('bytes that no row knows go after a day', async () => {
  const key = await orphan(1);
  expect(await sweep(23)).toMatchObject({ orphans: 0 });
  expect(await api.storedFiles()).toContain(key);
  expect(await sweep(25)).toMatchObject({ orphans: 1 });
  expect(await api.storedFiles()).not.toContain(key);
});

test('a sweep that is killed before the bytes are gone leaves them to the next one', async () => {
  const { uploadId, url } = await api.granted(ana, { taskId });
  await api.put(ana, url, picture);
  const stored = await keyOf(uploadId);
  const dying = { ...api.runtime.files, remove: () => Promise.reject(new Error('killed')) };
  await expect(sweep(25, dying)).rejects.toThrow('killed');
  expect(await api.storedFiles()).toContain(stored);
  expect(await sweep(25)).toEqual({ abandoned: 0, orphans: 1 });
  expect(await api.storedFiles()).not.toContain(stored);
  expect(await sweep(25)).toEqual({ abandoned: 0, orphans: 0 });
});

test('a storage that does not belong to the database is left alone, and the log says so', async () => {
  const keys = await Promise.all(Array.from({ length: 30 }, (_, number) => orphan(number + 10)));
  expect(await sweep(25)).toMatchObject({ orphans: 0 });
  expect(errors).toEqual(['the file storage is not the one of this database']);
  expect(await api.storedFiles()).toEqual(expect.arrayContaining(keys));
});
