import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { caseVerbs, changeCase, givenCase } from '../../testing/cases.ts';
import type { TestPerson } from '../../testing/people.ts';
import { storedRows } from '../../testing/tasks.ts';
import { type DocumentApi, picture, startDocumentApi, valueOf } from './fixtures.ts';

let api: DocumentApi;
let manager: TestPerson;
let worker: TestPerson;
let contact: TestPerson;

beforeAll(async () => {
  api = await startDocumentApi();
  manager = await api.people.person({ role: 'CASE_MANAGER' });
  worker = await api.people.person();
  contact = await api.people.person({ role: 'CLIENT', client: api.client });
});
afterAll(() => api.stop());

const files = `query ($id: ID!) { case(id: $id) { attachmentCount version
  attachments { id fileName audience uploadedBy { id } downloadUrl } timeline(kinds: [FILES]) { nodes {
  verb attachment { id } } } } }`;
type Files = {
  readonly case: {
    readonly attachmentCount: number;
    readonly version: number;
    readonly attachments: readonly { readonly id: string; readonly downloadUrl: string }[];
    readonly timeline: { readonly nodes: readonly object[] };
  };
};

describe('a file of a case', () => {
  test('is sent by any member of staff, counted, listed, told of and saved again', async () => {
    const caseId = await givenCase(api, manager);
    const id = await api.attach(worker, { taskId: null, caseId, audience: 'INTERNAL' });
    const { data, errors } = await api.gql<Files>(worker, files, { id: caseId });
    expect(errors).toEqual([]);
    expect(data.case).toMatchObject({
      attachmentCount: 1,
      version: 1,
      attachments: [{ id, fileName: 'photo.png', audience: 'INTERNAL', uploadedBy: { id: worker.id } }],
      timeline: { nodes: [{ verb: 'ATTACHED', attachment: { id } }] },
    });
    const saved = await api.get(worker, data.case.attachments[0]?.downloadUrl ?? '');
    expect(saved.status).toBe(200);
    expect(saved.bytes.equals(picture)).toBe(true);
    const [entry] = await storedRows<{ after: object }>(
      api,
      `SELECT after FROM activity WHERE case_id = $1 AND verb = 'ATTACHED'`,
      [caseId],
    );
    expect(entry?.after).toMatchObject({ attachment: { fileName: 'photo.png', size: picture.length } });
  });

  test('is confirmed once, and the payload holds the case', async () => {
    const caseId = await givenCase(api, manager);
    const { uploadId, url } = await api.granted(manager, { taskId: null, caseId });
    await api.put(manager, url, picture);
    const confirm = `mutation ($input: ConfirmUploadInput!) { confirmUpload(input: $input) {
      task { id } case { id attachmentCount } attachment { id } userErrors { code } } }`;
    const asked = () => api.gql(manager, confirm, { input: { uploadId } });
    const expected = {
      confirmUpload: {
        task: null,
        case: { id: caseId, attachmentCount: 1 },
        attachment: { id: uploadId },
        userErrors: [],
      },
    };
    expect((await asked()).data).toEqual(expected);
    expect((await asked()).data).toEqual(expected);
    expect(await caseVerbs(api, caseId)).toEqual(['CREATED', 'ATTACHED']);
  });

  test.each([
    ['neither a task nor a case', () => ({ taskId: null }), 'INVALID_INPUT', 'taskId'],
    [
      'a case that is not there',
      () => ({ taskId: null, caseId: api.runtime.newId() }),
      'NOT_FOUND',
      'caseId',
    ],
  ])('%s takes none', async (_what, order, code, field) => {
    expect(await api.request(manager, order())).toMatchObject({ ok: false, problem: { code, field } });
  });

  test('is for the client only where the case is for one; both a task and a case take none', async () => {
    const caseId = await givenCase(api, manager);
    const order = { taskId: null, caseId, audience: 'CLIENT' } as const;
    expect(await api.request(manager, order)).toMatchObject({
      problem: { code: 'INVALID_INPUT', field: 'audience' },
    });
    await changeCase(api, manager, 'updateCase', { caseId, expectedVersion: 1, clientId: api.client.id });
    expect((await api.request(manager, order)).ok).toBe(true);
    const taskId = await api.task(manager, 'INTERNAL');
    expect(await api.request(manager, { taskId, caseId })).toMatchObject({
      problem: { code: 'INVALID_INPUT' },
    });
  });

  test('reaches its own client where it is for them, never another, nor a program that may not read cases', async () => {
    const caseId = await givenCase(api, manager, { clientId: api.client.id });
    const id = await api.attach(manager, { taskId: null, caseId, audience: 'CLIENT' });
    const internal = await api.attach(manager, { taskId: null, caseId, audience: 'INTERNAL' });
    const stranger = await api.people.person({ role: 'CLIENT', client: await api.people.client() });
    const status = async (as: typeof contact, file: string) =>
      (await api.get(as, await api.link(as, file))).status;
    expect(await status(contact, id)).toBe(200);
    expect(await status(contact, internal)).toBe(404);
    expect(await status(stranger, id)).toBe(404);
    expect(await api.request(contact, { taskId: null, caseId })).toMatchObject({ ok: true });
    expect(await api.request(stranger, { taskId: null, caseId })).toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
    const headers = await api.people.token(worker.id, ['TASKS_READ', 'TASKS_WRITE']);
    const saved = await api.get({ door: 'STAFF', headers }, await api.link(worker, id));
    expect(saved.status).toBe(404);
  });

  test('a case holds so many and no more', async () => {
    const caseId = await givenCase(api, manager);
    const { uploadId, url } = valueOf(await api.request(manager, { taskId: null, caseId }));
    await api.put(manager, url, picture);
    await storedRows(api, 'UPDATE case_file SET attachment_count = 200 WHERE id = $1', [caseId]);
    expect(await api.confirm(manager, uploadId)).toMatchObject({ ok: false, problem: { field: 'caseId' } });
    expect(await api.request(manager, { taskId: null, caseId })).toMatchObject({
      problem: { field: 'caseId' },
    });
  });
});
