import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { picture } from '../features/documents/fixtures.ts';
import type { TestPerson } from '../testing/people.ts';
import { type PortalApi, showTo, startPortalApi } from './fixtures.ts';

let api: PortalApi;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docket-portal-'));
  api = await startPortalApi({ FILES_DIR: folder });
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

async function sent(as: TestPerson, taskId: string): Promise<string> {
  const granted = await api.does(as, 'requestUpload', {
    taskId,
    fileName: 'bill.png',
    size: picture.length,
    contentType: 'image/png',
  });
  expect(granted.userErrors).toEqual([]);
  const { status } = await fetch(`${api.portalUrl}${granted.url ?? ''}`, {
    method: 'PUT',
    headers: as.headers,
    body: new Uint8Array(picture),
  });
  expect(status).toBe(204);
  return granted.uploadId ?? '';
}

async function download(url: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${api.portalUrl}${url}`, { headers });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('a file of a client', () => {
  test('goes in, is seen by the client alone and their colleagues, and comes back as it was', async () => {
    const id = await api.task();
    const uploadId = await sent(api.maria, id);
    expect((await api.find(id))?.attachments).toEqual([]);
    const confirmed = await api.does(api.maria, 'confirmUpload', { uploadId });
    expect(confirmed).toMatchObject({ userErrors: [], attachment: { id: uploadId } });
    const [file] = (await api.find(id))?.attachments ?? [];
    expect((await download(file?.downloadUrl ?? '', api.maria.headers)).bytes.equals(picture)).toBe(true);
    expect(await api.rows('SELECT verb FROM activity WHERE task_id = $1 ORDER BY sequence', [id])).toEqual([
      { verb: 'CREATED' },
      { verb: 'ATTACHED' },
    ]);
    const own = file?.downloadUrl ?? '';
    expect((await download(own)).status).toBeGreaterThanOrEqual(400);
    expect((await download(own, api.eve.headers)).status).toBeGreaterThanOrEqual(400);
    expect((await download(own, api.ana.headers)).status).toBeGreaterThanOrEqual(400);
    await showTo(api, id, 'INTERNAL');
    expect((await download(own, api.maria.headers)).status).toBe(404);
  });

  test('is confirmed by nobody else: not a colleague, not another client', async () => {
    const uploadId = await sent(api.maria, await api.task());
    const missing = await api.does(api.maria, 'confirmUpload', { uploadId: api.runtime.newId() });
    expect(missing).toMatchObject({
      attachment: null,
      userErrors: [{ code: 'NOT_FOUND', field: 'uploadId' }],
    });
    for (const as of [api.jo, api.eve]) {
      expect(await api.does(as, 'confirmUpload', { uploadId })).toEqual(missing);
    }
  });

  test('is not confirmed before it has come, nor on a task that is no longer shown', async () => {
    const id = await api.task();
    const order = { taskId: id, fileName: 'a.png', size: picture.length, contentType: 'image/png' };
    const { uploadId } = await api.does(api.maria, 'requestUpload', order);
    const early = await api.does(api.maria, 'confirmUpload', { uploadId });
    expect(early.userErrors).toMatchObject([{ code: 'UPLOAD_INCOMPLETE' }]);
    const whole = await sent(api.maria, id);
    await showTo(api, id, 'INTERNAL');
    const late = await api.does(api.maria, 'confirmUpload', { uploadId: whole });
    expect(late).toMatchObject({ task: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });

  test.each([
    ['too large', { size: 1_000_000_000 }, 'FILE_TOO_LARGE'],
    ['of a kind that is not taken', { fileName: 'a.exe' }, 'FILE_TYPE_REFUSED'],
  ])('is refused when it is %s', async (_what, more, code) => {
    const order = {
      taskId: await api.task(),
      fileName: 'a.png',
      size: 10,
      contentType: 'image/png',
      ...more,
    };
    const refused = await api.does(api.maria, 'requestUpload', order);
    expect(refused).toMatchObject({ uploadId: null, url: null, userErrors: [{ code }] });
  });
});
