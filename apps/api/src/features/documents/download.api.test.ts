import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { launchBrowser } from '@docket/testing/browser';

import { hashOfToken } from '../accounts/authentication.ts';
import type { TestPerson } from '../../testing/people.ts';
import { type DocumentApi, picture, startDocumentApi } from './fixtures.ts';

let api: DocumentApi;
let ana: TestPerson;
let maria: TestPerson;
let clientTask: string;
let internalFile: string;
let clientFile: string;

beforeAll(async () => {
  api = await startDocumentApi();
  const { people, department, client } = api;
  ana = await people.person({ name: 'Ana', departments: [department] });
  maria = await people.person({ name: 'Maria', role: 'CLIENT', client });
  clientTask = await api.task(ana, 'CLIENT');
  internalFile = await api.attach(ana, { taskId: clientTask });
  clientFile = await api.attach(ana, { taskId: clientTask, audience: 'CLIENT', fileName: 'Grüße "1".png' });
});

afterAll(() => api.stop());

const notFound = { status: 404, code: 'NOT_FOUND' };

async function sql(text: string, ...values: readonly unknown[]): Promise<void> {
  await api.runtime.pools.staff.query(text, [...values]);
}

describe('a file is saved', () => {
  test('as it was sent, under its name, and in no other way', async () => {
    const answer = await api.get(ana, await api.link(ana, clientFile));
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(picture)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(picture.length),
      'content-disposition': `attachment; filename="Gr__e _1_.png"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%221%22.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('by a client from the portal, when it is for them', async () => {
    const answer = await api.get(maria, await api.link(maria, clientFile));
    expect(answer.bytes.equals(picture)).toBe(true);
  });

  test('by a program with its token', async () => {
    const robot = await api.people.person({ role: 'INTEGRATOR', departments: [api.department] });
    const answer = await api.get(robot, await api.link(robot, clientFile));
    expect(answer.bytes.equals(picture)).toBe(true);
  });

  test('in parts', async () => {
    const url = await api.link(ana, clientFile);
    const part = await api.get(ana, url, { range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.bytes).toEqual(picture.subarray(10, 20));
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${picture.length}`);
    const changed = await api.get(ana, url, { range: 'bytes=10-19', 'if-range': '"another"' });
    expect(changed.status).toBe(200);
    const beyond = await api.get(ana, url, { range: `bytes=${picture.length}-` });
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get('content-range')).toBe(`bytes */${picture.length}`);
  });

  test('under a name that ends no header, whatever was announced', async () => {
    const fileName = 'x.png"\r\nSet-Cookie: stolen=1\r\n\r\n<script>alert(1)</script>/../a.png';
    const file = await api.attach(ana, { taskId: clientTask, fileName: `a\r\nSet-Cookie: b=1.png` });
    const other = await api.attach(ana, { taskId: clientTask, fileName });
    for (const id of [file, other]) {
      const { status, headers } = await api.get(ana, await api.link(ana, id));
      expect(status).toBe(200);
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''\S+$/,
      );
    }
  });

  test('and a browser runs nothing of it: a page behind a picture is saved, not shown', async () => {
    const page = '<html><body><script>document.title = "taken over"</script></body></html>';
    const both = Buffer.concat([picture, Buffer.from(page)]);
    const file = await api.attach(ana, { taskId: clientTask }, both);
    const url = `${api.staffUrl}${await api.link(ana, file)}`;
    const browser = await launchBrowser();
    try {
      const browserPage = await browser.newPage({ acceptDownloads: true });
      await browserPage.setExtraHTTPHeaders({ cookie: ana.headers['cookie'] ?? '' });
      const [download] = await Promise.all([
        browserPage.waitForEvent('download'),
        browserPage.goto(url).catch(() => undefined),
      ]);
      expect(download.suggestedFilename()).toBe('photo.png');
      expect(await browserPage.title()).toBe('');
      await download.delete();
    } finally {
      await browser.close();
    }
  });
});

describe('a file is not there', () => {
  test('for anybody with somebody else’s link', async () => {
    const url = await api.link(ana, clientFile);
    const colleague = await api.people.person({ departments: [api.department] });
    const administrator = await api.people.person({ role: 'ADMINISTRATOR' });
    for (const person of [colleague, administrator, maria]) {
      expect(await api.get(person, url)).toMatchObject(notFound);
    }
    expect(await api.get(null, url)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await api.get({ ...ana, door: 'PORTAL' }, url)).toMatchObject({ status: 401 });
  });

  test('for a client when it is internal, or of another client, even with a link of their own', async () => {
    const other = await api.people.person({ role: 'CLIENT', client: await api.people.client() });
    expect(await api.get(maria, await api.link(maria, internalFile))).toMatchObject(notFound);
    expect(await api.get(other, await api.link(other, clientFile))).toMatchObject(notFound);
    expect(await api.get(maria, await api.link(maria, api.runtime.newId()))).toMatchObject(notFound);
  });

  test('for staff who do not see its task', async () => {
    const outsider = await api.people.person({ departments: [await api.people.department()] });
    expect(await api.get(outsider, await api.link(outsider, clientFile))).toMatchObject(notFound);
  });

  test('before it is confirmed, even for the person who sends it', async () => {
    const { uploadId, url } = await api.granted(ana, { taskId: clientTask, audience: 'CLIENT' });
    expect(await api.get(ana, await api.link(ana, uploadId))).toMatchObject(notFound);
    await api.put(ana, url, picture);
    expect(await api.get(ana, await api.link(ana, uploadId))).toMatchObject(notFound);
    expect(await api.get(maria, await api.link(maria, uploadId))).toMatchObject(notFound);
  });

  test.each<readonly [string, (url: string) => string]>([
    ['another end', (url) => url.replace(/until=\d/, 'until=9')],
    ['another signature', (url) => `${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`],
    ['a shorter signature', (url) => url.slice(0, -1)],
    ['no signature', (url) => url.replace(/&.*/, '')],
    ['no query', (url) => url.replace(/\?.*/, '')],
    ['more in the query', (url) => `${url}&as=inline`],
    ['the end twice', (url) => url.replace('&', '&until=9999999999&')],
    ['the other file', (url) => url.replace(/files\/[^?]+/, `files/${internalFile}`)],
    ['the id in capitals', (url) => url.replace(clientFile, clientFile.toUpperCase())],
    ['an id that is none', (url) => url.replace(clientFile, '..%2f..%2fetc%2fpasswd')],
  ])('at an address with %s', async (_what, altered) => {
    expect(await api.get(ana, altered(await api.link(ana, clientFile)))).toMatchObject(notFound);
  });

  test('at the address of its upload', async () => {
    const { uploadId, url } = await api.granted(ana, { taskId: clientTask });
    await api.put(ana, url, picture);
    await api.confirm(ana, uploadId);
    expect(await api.get(ana, url.replace('/uploads/', '/files/'))).toMatchObject(notFound);
  });

  test('for a program whose token reads no tasks', async () => {
    const robot = await api.people.person({ role: 'INTEGRATOR', departments: [api.department] });
    const narrow = { door: 'STAFF', headers: await api.people.token(robot.id, ['PEOPLE_READ']) } as const;
    expect(await api.get(narrow, await api.link(robot, clientFile))).toMatchObject(notFound);
  });

  test('and the log names the file whose bytes are gone', async () => {
    const taskId = await api.task(ana, 'INTERNAL');
    const lost = await api.attach(ana, { taskId });
    await sql(`UPDATE attachment SET storage_key = repeat('0', 40) WHERE id = $1`, lost);
    const answer = await api.get(ana, await api.link(ana, lost));
    expect(answer).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(answer.bytes.toString()).not.toContain('storage');
  });
});

describe('a link made before is of no use', () => {
  test('after five minutes', async () => {
    const url = await api.link(ana, clientFile);
    api.clock.advance(5 * 60 - 1);
    expect((await api.get(ana, url)).status).toBe(200);
    api.clock.advance(2);
    expect(await api.get(ana, url)).toMatchObject({ status: 410, code: 'LINK_EXPIRED' });
  });

  test('once its person has left the department', async () => {
    const lee = await api.people.person({ departments: [api.department] });
    const url = await api.link(lee, clientFile);
    expect((await api.get(lee, url)).status).toBe(200);
    await sql('DELETE FROM department_member WHERE person_id = $1', lee.id);
    expect(await api.get(lee, url)).toMatchObject(notFound);
  });

  test('once its person is inactive, or their session has ended', async () => {
    const lee = await api.people.person({ departments: [api.department] });
    const url = await api.link(lee, clientFile);
    await sql('DELETE FROM session WHERE person_id = $1', lee.id);
    expect(await api.get(lee, url)).toMatchObject({ status: 401 });
    const again = { door: 'STAFF', headers: await api.people.session(lee.id, 'STAFF') } as const;
    expect((await api.get(again, url)).status).toBe(200);
    await sql('UPDATE person SET active = false WHERE id = $1', lee.id);
    expect(await api.get(again, url)).toMatchObject({ status: 401 });
  });

  test('for the client once the task or the file is internal, or the task deleted', async () => {
    const taskId = await api.task(ana, 'CLIENT');
    const file = await api.attach(ana, { taskId, audience: 'CLIENT' });
    const url = await api.link(maria, file);
    const changes = [
      [
        `UPDATE task SET audience = 'INTERNAL' WHERE id = $1`,
        `UPDATE task SET audience = 'CLIENT' WHERE id = $1`,
      ],
      ['UPDATE task SET deleted_at = now() WHERE id = $1', 'UPDATE task SET deleted_at = NULL WHERE id = $1'],
      [
        `UPDATE attachment SET audience = 'INTERNAL' WHERE task_id = $1`,
        `UPDATE attachment SET audience = 'CLIENT' WHERE task_id = $1`,
      ],
    ] as const;
    for (const [hide, show] of changes) {
      expect((await api.get(maria, url)).status).toBe(200);
      await sql(hide, taskId);
      expect(await api.get(maria, url)).toMatchObject(notFound);
      await sql(show, taskId);
    }
  });

  test('once the token of its program is revoked', async () => {
    const robot = await api.people.person({ role: 'INTEGRATOR', departments: [api.department] });
    const url = await api.link(robot, clientFile);
    const token = robot.headers['authorization']?.replace('Bearer ', '') ?? '';
    await sql('UPDATE access_token SET revoked_at = now() WHERE token_hash = $1', hashOfToken(token));
    expect(await api.get(robot, url)).toMatchObject({ status: 401 });
  });
});

test('the portal’s own role reads no row of an internal, foreign or unconfirmed file, whoever asks', async () => {
  const session = await api.session(maria);
  const all = { name: '', text: 'SELECT id, audience, state FROM attachment' };
  const rows = await session.db.rows<{ id: string; audience: string; state: string }>(all);
  expect(rows.map((found) => found.id)).toContain(clientFile);
  expect(rows.filter((found) => found.audience !== 'CLIENT' || found.state !== 'READY')).toEqual([]);
  const where = { name: '', text: 'SELECT storage_key FROM attachment' };
  await expect(session.db.rows(where)).rejects.toThrow('permission denied');
});
