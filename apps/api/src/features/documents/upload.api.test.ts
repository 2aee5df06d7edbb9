import { createHash } from 'node:crypto';
import { type ClientRequest, request as httpRequest } from 'node:http';

import { limits } from '@docket/domain';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { waitFor } from '@docket/testing/waiting';
import { fastify, type FastifyInstance } from 'fastify';

import { staffDoor } from '../../doors/staff.ts';
import { StorageFullError } from '../../platform/files/file-store.ts';
import type { Runtime } from '../../runtime.ts';
import type { TestPerson } from '../../testing/people.ts';
import { authentication, sessionCookieName } from '../accounts/authentication.ts';
import { answerOf, type DocumentApi, picture, startDocumentApi } from './fixtures.ts';
import { addUploadRoute } from './upload.route.ts';

let api: DocumentApi;
let ana: TestPerson;
let colleague: TestPerson;
let maria: TestPerson;
let internalTask: string;
let clientTask: string;

beforeAll(async () => {
  api = await startDocumentApi();
  const { people, department, client } = api;
  ana = await people.person({ name: 'Ana', departments: [department] });
  colleague = await people.person({ departments: [department] });
  maria = await people.person({ name: 'Maria', role: 'CLIENT', client });
  internalTask = await api.task(ana, 'INTERNAL');
  clientTask = await api.task(ana, 'CLIENT');
});

afterAll(() => api.stop());

/** What the database knows of an upload. */
async function row(id: string): Promise<Record<string, unknown> | undefined> {
  const text = `SELECT state, audience, file_name, content_type, size, encode(sha256, 'hex') AS sha256, storage_key
    FROM attachment WHERE id = $1`;
  const { rows } = await api.runtime.pools.staff.query<Record<string, unknown>>(text, [id]);
  return rows[0];
}

async function taskRow(id: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await api.runtime.pools.staff.query<Record<string, unknown>>(
    `SELECT t.attachment_count, t.version, a.verb, a.audience, a.attachment_id, a.after, p.reasons
     FROM task t JOIN activity a ON a.task_id = t.id AND a.sequence = t.activity_sequence
     LEFT JOIN task_person p ON p.task_id = t.id AND p.person_id = a.actor_id WHERE t.id = $1`,
    [id],
  );
  return rows[0];
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a file on its way into a task', () => {
  test('is announced, sent and confirmed; the bytes, the history, the lists and the count agree', async () => {
    const taskId = await api.task(ana, 'INTERNAL');
    const before = await taskRow(taskId);
    const { uploadId, url } = await api.granted(ana, { taskId, fileName: '../Kitchen wall.png' });
    expect(await row(uploadId)).toMatchObject({
      state: 'REQUESTED',
      file_name: 'Kitchen wall.png',
      sha256: null,
    });

    expect((await api.put(ana, url, picture)).status).toBe(204);
    expect(await row(uploadId)).toMatchObject({
      state: 'STORED',
      content_type: 'image/png',
      sha256: sha256(picture),
    });
    expect(await taskRow(taskId)).toEqual(before);

    expect(await api.confirm(ana, uploadId)).toEqual({
      ok: true,
      value: { taskId, caseId: null, attachmentId: uploadId },
    });
    const stored = await row(uploadId);
    expect(stored).toMatchObject({ state: 'READY', size: picture.length, sha256: sha256(picture) });
    expect(await api.storedFiles()).toContain(stored?.['storage_key']);
    expect(await taskRow(taskId)).toMatchObject({
      attachment_count: 1,
      version: before?.['version'],
      verb: 'ATTACHED',
      audience: 'INTERNAL',
      attachment_id: uploadId,
      after: { attachment: { fileName: 'Kitchen wall.png', size: picture.length, sha256: sha256(picture) } },
      reasons: ['CREATOR', 'ATTACHED'],
    });

    const answer = await api.get(colleague, await api.link(colleague, uploadId));
    expect(answer.bytes.equals(picture)).toBe(true);
  });

  test('confirming twice, one after the other or at once, is one confirmation', async () => {
    const taskId = await api.task(ana, 'INTERNAL');
    const { uploadId, url } = await api.granted(ana, { taskId });
    await api.put(ana, url, picture);
    const both = await Promise.all([api.confirm(ana, uploadId), api.confirm(ana, uploadId)]);
    expect([...both, await api.confirm(ana, uploadId)].map((outcome) => outcome.ok)).toEqual([
      true,
      true,
      true,
    ]);
    expect(await taskRow(taskId)).toMatchObject({ attachment_count: 1 });
  });

  test('can be sent again until it is confirmed: the last bytes count and the first are gone', async () => {
    const { uploadId, url } = await api.granted(ana, { taskId: internalTask });
    await api.put(ana, url, picture);
    const first = await row(uploadId);
    const other = Buffer.from(picture).fill(7, 100);
    expect((await api.put(ana, url, other)).status).toBe(204);
    const second = await row(uploadId);
    expect(second).toMatchObject({ state: 'STORED', sha256: sha256(other) });
    const files = await api.storedFiles();
    expect(files).toContain(second?.['storage_key']);
    expect(files).not.toContain(first?.['storage_key']);

    await api.confirm(ana, uploadId);
    expect(await api.put(ana, url, picture)).toMatchObject({ status: 409, code: 'CONFLICT' });
    expect(await row(uploadId)).toMatchObject({ state: 'READY', sha256: sha256(other) });
  });

  test('is not changed by bytes that were under way when it was confirmed', async () => {
    const { uploadId, url } = await api.granted(ana, { taskId: internalTask });
    const late = sendHalf(`${api.staffUrl}${url}`);
    const answered = new Promise<number | undefined>((resolve) =>
      late.on('response', (response) => resolve(response.resume().statusCode)),
    );
    const unfinished = (name: string): boolean => name.includes('.');
    await waitFor('the first part', async () => (await api.storedFiles()).some(unfinished));
    await api.put(ana, url, picture);
    await api.confirm(ana, uploadId);
    const files = await api.storedFiles();
    late.end(Buffer.from(picture.subarray(picture.length / 2)).fill(7, 0, 100));
    expect(await answered).toBe(404);
    expect(await row(uploadId)).toMatchObject({ state: 'READY', sha256: sha256(picture) });
    expect(await api.storedFiles()).toEqual(files.filter((name) => !unfinished(name)));
  });

  test('a client sends files for the client, whatever they ask for, and staff hear of it', async () => {
    const { uploadId, url } = await api.granted(maria, { taskId: clientTask, audience: 'INTERNAL' });
    expect((await api.put(maria, url, picture)).status).toBe(204);
    expect((await api.confirm(maria, uploadId)).ok).toBe(true);
    expect(await row(uploadId)).toMatchObject({ state: 'READY', audience: 'CLIENT' });
    const answer = await api.get(ana, await api.link(ana, uploadId));
    expect(answer.bytes.equals(picture)).toBe(true);
  });
});

describe('an upload is refused before a byte is sent', () => {
  test.each([
    ['without bytes', { size: 0 }, 'INVALID_INPUT', 'size'],
    ['with too many bytes', { size: limits.fileSize + 1 }, 'FILE_TOO_LARGE', 'size'],
    ['without a name', { fileName: ' ../ ' }, 'INVALID_INPUT', 'fileName'],
    ['that is a drawing with code', { fileName: 'plan.svg' }, 'FILE_TYPE_REFUSED', 'fileName'],
    ['that is a web page', { fileName: 'page.HTML' }, 'FILE_TYPE_REFUSED', 'fileName'],
    ['that is a program', { fileName: 'scan.pdf.exe' }, 'FILE_TYPE_REFUSED', 'fileName'],
    ['for a task that is none', { taskId: 'nonsense' }, 'NOT_FOUND', 'taskId'],
  ])('%s', async (_what, order, code, field) => {
    const answer = await api.request(ana, { taskId: internalTask, ...order });
    expect(answer).toMatchObject({ ok: false, problem: { code, field } });
  });

  test('for a task of another department, or one that was never there, in the same words', async () => {
    const outsider = await api.people.person({ departments: [await api.people.department()] });
    const hidden = await api.request(outsider, { taskId: internalTask });
    const missing = await api.request(outsider, { taskId: api.runtime.newId() });
    expect(hidden).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND' } });
    expect(hidden).toEqual(missing);
  });

  test('for a client in a task that is internal, or of another client', async () => {
    const other = await api.people.person({ role: 'CLIENT', client: await api.people.client() });
    for (const [person, taskId] of [
      [maria, internalTask],
      [other, clientTask],
    ] as const) {
      expect(await api.request(person, { taskId })).toMatchObject({
        ok: false,
        problem: { code: 'NOT_FOUND' },
      });
    }
  });

  test('for the client’s eyes in a task the client does not see, with what would help', async () => {
    const answer = await api.request(ana, { taskId: internalTask, audience: 'CLIENT' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'INVALID_INPUT', field: 'audience' } });
    expect(answer.ok ? null : answer.problem.remedy).toContain('staff alone');
  });

  test('when the task already has as many files as it may', async () => {
    const taskId = await api.task(ana, 'INTERNAL');
    await api.runtime.pools.staff.query('UPDATE task SET attachment_count = $2 WHERE id = $1', [
      taskId,
      limits.filesPerTask,
    ]);
    const answer = await api.request(ana, { taskId });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'INVALID_INPUT', field: 'taskId' } });
  });

  test('but the same key asks for the same upload, and another request with it is refused', async () => {
    const order = { taskId: internalTask, idempotencyKey: 'one-upload' };
    const first = await api.granted(ana, order);
    expect((await api.granted(ana, order)).uploadId).toBe(first.uploadId);
    expect(await api.request(ana, { ...order, size: 5 })).toMatchObject({ problem: { code: 'KEY_REUSED' } });
  });
});

describe('bytes are refused', () => {
  let filesBefore: readonly string[];
  beforeAll(async () => {
    filesBefore = await api.storedFiles();
  });
  afterEach(async () => {
    expect(await api.storedFiles()).toEqual(filesBefore);
  });

  /** Announces as Ana and sends; the row must stay as announced. */
  async function refusal(
    order: Parameters<DocumentApi['granted']>[1],
    send: (url: string) => ReturnType<DocumentApi['put']>,
  ): Promise<readonly [number, string | null]> {
    const { uploadId, url } = await api.granted(ana, { taskId: internalTask, ...order });
    const { status, code } = await send(url);
    expect(await row(uploadId)).toMatchObject({ state: 'REQUESTED', sha256: null });
    expect(await api.confirm(ana, uploadId)).toMatchObject({ problem: { code: 'UPLOAD_INCOMPLETE' } });
    return [status, code];
  }

  const page = Buffer.from('<!doctype html><script>alert(document.cookie)</script>');
  test.each([
    ['a web page called .png', 'photo.png', page],
    ['a drawing called .png', 'photo.png', Buffer.from('<svg onload="alert(1)"/>')],
    ['a web page called .txt', 'notes.txt', page],
    ['a web page with a PDF behind it', 'scan.pdf', Buffer.concat([page, Buffer.from('%PDF-1.7')])],
    ['a program called .pdf', 'scan.pdf', Buffer.from('MZ\u0090\u0000')],
    ['a text that is no UTF-8', 'notes.txt', Buffer.from([0x66, 0xfc, 0x72])],
  ])('%s', async (_what, fileName, bytes) => {
    const order = { fileName, size: bytes.length };
    expect(await refusal(order, (url) => api.put(ana, url, bytes))).toEqual([415, 'FILE_TYPE_REFUSED']);
  });

  test('more of them than announced, said at once or noticed on the way', async () => {
    const more = Buffer.concat([picture, Buffer.alloc(12 * 1024 * 1024)]);
    const stream = (): ReadableStream<Uint8Array> => new Blob([more]).stream();
    expect(await refusal({}, (url) => api.put(ana, url, more))).toEqual([413, 'FILE_TOO_LARGE']);
    expect(await refusal({}, (url) => api.put(ana, url, stream()))).toEqual([413, 'FILE_TOO_LARGE']);
  });

  test('fewer of them than announced, said at once or noticed at the end', async () => {
    const fewer = picture.subarray(0, 50_000);
    const stream = (): ReadableStream<Uint8Array> => new Blob([fewer]).stream();
    expect(await refusal({}, (url) => api.put(ana, url, fewer))).toEqual([400, 'UPLOAD_INCOMPLETE']);
    expect(await refusal({}, (url) => api.put(ana, url, stream()))).toEqual([400, 'UPLOAD_INCOMPLETE']);
    expect(await refusal({}, (url) => api.put(ana, url, Buffer.alloc(0)))).toEqual([
      400,
      'UPLOAD_INCOMPLETE',
    ]);
  });

  test('when the sender goes away in the middle: what had arrived is removed', async () => {
    const interrupted = async (url: string) => {
      const sending = sendHalf(`${api.staffUrl}${url}`);
      await waitFor('a part of the file', async () => (await api.storedFiles()).length > filesBefore.length);
      sending.destroy();
      await waitFor('its removal', async () => (await api.storedFiles()).length === filesBefore.length);
      return api.put(ana, url, Buffer.alloc(0));
    };
    expect(await refusal({}, interrupted)).toEqual([400, 'UPLOAD_INCOMPLETE']);
  });

  test('when the sender falls silent: it is cut off, and what had arrived is removed', async () => {
    const app = doorWith(api.runtime, 200);
    const url = await app.listen();
    const refused = await refusal({}, async (path) => {
      const sending = sendHalf(`${url}${path}`);
      await new Promise((resolve) => sending.once('close', resolve));
      await waitFor('its removal', async () => (await api.storedFiles()).length === filesBefore.length);
      return api.put(ana, path, Buffer.alloc(0));
    });
    await app.close();
    expect(refused).toEqual([400, 'UPLOAD_INCOMPLETE']);
  });

  test('when there is no room left', async () => {
    const full = new StorageFullError(new Error('no space left on device'));
    const files = { ...api.runtime.files, put: () => Promise.reject(full) };
    const app = doorWith({ ...api.runtime, files });
    const url = await app.listen();
    const refused = await refusal({}, async (path) =>
      answerOf(
        await fetch(`${url}${path}`, { method: 'PUT', headers: ana.headers, body: new Uint8Array(picture) }),
      ),
    );
    await app.close();
    expect(refused).toEqual([507, 'STORAGE_FULL']);
  });

  test('from somebody else, signed in or not', async () => {
    const outsider = await api.people.person({ role: 'ADMINISTRATOR' });
    expect(await refusal({}, (url) => api.put(outsider, url, picture))).toEqual([404, 'NOT_FOUND']);
    const nobody = { door: 'STAFF', headers: {} } as const;
    expect(await refusal({}, (url) => api.put(nobody, url, picture))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refusal({}, (url) => api.put({ ...ana, door: 'PORTAL' }, url, picture))).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
  });

  test('from a page of another site, in every way a browser tells', async () => {
    const cookie = { door: 'STAFF', headers: { cookie: ana.headers['cookie'] ?? '' } } as const;
    const foreign = [403, 'FORBIDDEN'];
    expect(await refusal({}, (url) => api.put(cookie, url, picture))).toEqual(foreign);
    for (const header of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect(await refusal({}, (url) => api.put(ana, url, picture, header))).toEqual(foreign);
    }
  });

  test.each<readonly [string, (url: string) => string]>([
    ['another end', (url) => url.replace(/until=\d/, 'until=9')],
    ['another signature', (url) => `${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`],
    ['no signature', (url) => url.replace(/&.*/, '')],
    ['no query', (url) => url.replace(/\?.*/, '')],
    ['more in the query', (url) => `${url}&x=1`],
    [
      'the id in capitals',
      (url) => url.replace(/uploads\/[^?]+/, (id) => id.toUpperCase().replace('UPLOADS', 'uploads')),
    ],
  ])('at an address with %s', async (_what, altered) => {
    expect(await refusal({}, (url) => api.put(ana, altered(url), picture))).toEqual([404, 'NOT_FOUND']);
  });

  test('at the address of another upload of the same person', async () => {
    const other = await api.granted(ana, { taskId: internalTask, size: 5 });
    const swapped = (url: string): string => url.replace(/\?.*/, other.url.replace(/.*\?/, '?'));
    expect(await refusal({}, (url) => api.put(ana, swapped(url), picture))).toEqual([404, 'NOT_FOUND']);
  });

  test('that were squeezed on the way', async () => {
    const squeezed = { 'content-encoding': 'gzip' };
    expect(await refusal({}, (url) => api.put(ana, url, picture, squeezed))).toEqual([415, 'INVALID_INPUT']);
  });

  test('when the address is older than 15 minutes', async () => {
    const late = async (url: string) => {
      api.clock.advance(15 * 60 + 1);
      return api.put(ana, url, picture);
    };
    expect(await refusal({}, late)).toEqual([410, 'LINK_EXPIRED']);
  });

  test('of a program whose token may only read', async () => {
    const robot = await api.people.person({ role: 'INTEGRATOR', departments: [api.department] });
    const { url } = await api.granted(robot, { taskId: internalTask });
    const reader = { door: 'STAFF', headers: await api.people.token(robot.id, ['TASKS_READ']) } as const;
    expect(await api.put(reader, url, picture)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('a stored file is not confirmed', () => {
  async function stored(as: TestPerson, order: Parameters<DocumentApi['granted']>[1]): Promise<string> {
    const { uploadId, url } = await api.granted(as, order);
    expect((await api.put(as, url, picture)).status).toBe(204);
    return uploadId;
  }

  test('by anybody but the person who sent it', async () => {
    const uploadId = await stored(ana, { taskId: internalTask });
    for (const other of [colleague, maria, await api.people.person({ role: 'ADMINISTRATOR' })]) {
      expect(await api.confirm(other, uploadId)).toMatchObject({ problem: { code: 'NOT_FOUND' } });
    }
    expect(await row(uploadId)).toMatchObject({ state: 'STORED' });
  });

  test('for the client once the task has become internal', async () => {
    const taskId = await api.task(ana, 'CLIENT');
    const [byStaff, byClient] = [
      await stored(ana, { taskId, audience: 'CLIENT' }),
      await stored(maria, { taskId }),
    ];
    await api.runtime.pools.staff.query(`UPDATE task SET audience = 'INTERNAL' WHERE id = $1`, [taskId]);
    expect(await api.confirm(ana, byStaff)).toMatchObject({ problem: { field: 'audience' } });
    expect(await api.confirm(maria, byClient)).toMatchObject({ problem: { code: 'NOT_FOUND' } });
  });

  test('in a task that was deleted, or that its sender no longer sees', async () => {
    const lee = await api.people.person({ departments: [api.department] });
    const taskId = await api.task(ana, 'INTERNAL');
    const uploads = [await stored(lee, { taskId }), await stored(ana, { taskId })] as const;
    await api.runtime.pools.staff.query('DELETE FROM department_member WHERE person_id = $1', [lee.id]);
    expect(await api.confirm(lee, uploads[0])).toMatchObject({ problem: { code: 'NOT_FOUND' } });
    await api.runtime.pools.staff.query('UPDATE task SET deleted_at = now() WHERE id = $1', [taskId]);
    expect(await api.confirm(ana, uploads[1])).toMatchObject({ problem: { code: 'TASK_DELETED' } });
  });
});

/** The staff door's uploads alone, over parts of which some are broken on purpose. */
function doorWith(runtime: Runtime, silence?: number): FastifyInstance {
  const { config, db, clock } = runtime;
  const door = staffDoor(config);
  const cookieName = sessionCookieName(door.name, door.url);
  const known = authentication({ db, clock, door: door.name, secret: config.secret, cookieName });
  const app = fastify();
  app.decorateRequest('credential', null);
  addUploadRoute(app, { door, runtime, ...known }, silence);
  return app;
}

/** Sends half of what it announces and then nothing. */
function sendHalf(url: string): ClientRequest {
  const headers = { ...ana.headers, 'content-length': picture.length };
  const sending = httpRequest(url, { method: 'PUT', headers });
  sending.on('error', () => undefined);
  sending.write(picture.subarray(0, picture.length / 2));
  return sending;
}
