import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { sentStatements } from '../../testing/statements.ts';
import type { TestPerson } from '../../testing/people.ts';
import { type DocumentApi, picture, startDocumentApi } from './fixtures.ts';

const request = `mutation Request($input: RequestUploadInput!) {
  requestUpload(input: $input) { uploadId url userErrors { code field message remedy } }
}`;
const confirm = `mutation Confirm($input: ConfirmUploadInput!) {
  confirmUpload(input: $input) {
    attachment { id fileName contentType size uploadedBy { name } downloadUrl }
    task { id attachments { id } }
    userErrors { code field }
  }
}`;
const files = `query Files($id: ID!) { task(id: $id) { attachments { id fileName downloadUrl } } }`;

type Requested = {
  readonly requestUpload: {
    readonly uploadId: string | null;
    readonly url: string | null;
    readonly userErrors: readonly {
      readonly code: string;
      readonly field: string;
      readonly remedy: string;
    }[];
  };
};
type File = { readonly id: string; readonly fileName: string; readonly downloadUrl: string };
type Confirmed = {
  readonly confirmUpload: {
    readonly attachment: File | null;
    readonly task: { readonly attachments: readonly { readonly id: string }[] } | null;
    readonly userErrors: readonly { readonly code: string; readonly field: string }[];
  };
};
type Files = { readonly task: { readonly attachments: readonly File[] } | null };

let api: DocumentApi;
let ana: TestPerson;
let maria: TestPerson;

beforeAll(async () => {
  api = await startDocumentApi();
  const { people, department, client } = api;
  ana = await people.person({ name: 'Ana', departments: [department] });
  maria = await people.person({ name: 'Maria', role: 'CLIENT', client });
});

afterAll(() => api.stop());

const announced = { fileName: 'Kitchen.png', size: picture.length, contentType: 'image/png' };

async function attach(as: TestPerson, input: Readonly<Record<string, unknown>>): Promise<Confirmed> {
  const { data } = await api.gql<Requested>(as, request, { input: { ...announced, ...input } });
  const { uploadId, url, userErrors } = data.requestUpload;
  expect(userErrors).toEqual([]);
  expect((await api.put(as, url ?? '', picture)).status).toBe(204);
  return (await api.gql<Confirmed>(as, confirm, { input: { uploadId } })).data;
}

async function listed(as: TestPerson, id: string): Promise<readonly File[]> {
  const { data } = await api.gql<Files>(as, files, { id });
  return data.task?.attachments ?? [];
}

test('staff attach a file, see it on the task and in its history, and save it', async () => {
  const taskId = await api.task(ana, 'INTERNAL');
  const { confirmUpload } = await attach(ana, { taskId, audience: 'INTERNAL' });
  expect(confirmUpload).toMatchObject({
    attachment: {
      fileName: 'Kitchen.png',
      contentType: 'image/png',
      size: picture.length,
      uploadedBy: { name: 'Ana' },
    },
    task: { id: taskId, attachments: [{ id: confirmUpload.attachment?.id }] },
    userErrors: [],
  });
  const saved = await api.get(ana, confirmUpload.attachment?.downloadUrl ?? '');
  expect(saved.bytes.equals(picture)).toBe(true);

  const history = `query History($id: ID!) {
    task(id: $id) { attachmentCount timeline(kinds: [FILES]) { nodes { verb audience attachment { id fileName } } } }
  }`;
  const { data } = await api.gql(ana, history, { id: taskId });
  expect(data).toEqual({
    task: {
      attachmentCount: 1,
      timeline: {
        nodes: [
          {
            verb: 'ATTACHED',
            audience: 'INTERNAL',
            attachment: { id: confirmUpload.attachment?.id, fileName: 'Kitchen.png' },
          },
        ],
      },
    },
  });
});

test('a client and staff exchange files in the portal; what is internal is not even counted there', async () => {
  const taskId = await api.task(ana, 'CLIENT');
  const internal = await attach(ana, { taskId, audience: 'INTERNAL', fileName: 'Internal.png' });
  const shown = await attach(ana, { taskId, audience: 'CLIENT', fileName: 'For you.png' });
  const sent = await attach(maria, { taskId, fileName: 'From me.png' });
  expect(sent.confirmUpload.task?.attachments).toHaveLength(2);

  const forMaria = await listed(maria, taskId);
  expect(forMaria.map((file) => file.fileName)).toEqual(['For you.png', 'From me.png']);
  for (const { downloadUrl } of forMaria) {
    expect((await api.get(maria, downloadUrl)).bytes.equals(picture)).toBe(true);
  }
  expect((await listed(ana, taskId)).map((file) => file.fileName)).toEqual([
    'Internal.png',
    'For you.png',
    'From me.png',
  ]);
  const stolen = internal.confirmUpload.attachment?.downloadUrl ?? '';
  expect(await api.get(maria, stolen)).toMatchObject({ status: 404 });
  expect(shown.confirmUpload.attachment?.id).toBe(forMaria[0]?.id);
});

test.each([
  ['too large', { size: 50 * 1024 * 1024 + 1 }, 'FILE_TOO_LARGE'],
  ['empty', { size: 0 }, 'INVALID_INPUT'],
  ['a web page', { fileName: 'page.html' }, 'FILE_TYPE_REFUSED'],
])('a file that is %s is refused in words at both doors', async (_what, input, code) => {
  const taskId = await api.task(ana, 'CLIENT');
  const orders = [
    [ana, { ...announced, taskId, audience: 'INTERNAL', ...input }],
    [maria, { ...announced, taskId, ...input }],
  ] as const;
  for (const [person, order] of orders) {
    const { data } = await api.gql<Requested>(person, request, { input: order });
    expect(data.requestUpload).toMatchObject({ uploadId: null, url: null, userErrors: [{ code }] });
  }
});

test('a file whose bytes have not come is not confirmed, and nobody’s else file is', async () => {
  const taskId = await api.task(ana, 'INTERNAL');
  const input = { ...announced, taskId, audience: 'INTERNAL' };
  const { data } = await api.gql<Requested>(ana, request, { input });
  const { uploadId } = data.requestUpload;
  const early = await api.gql<Confirmed>(ana, confirm, { input: { uploadId } });
  expect(early.data.confirmUpload).toMatchObject({
    attachment: null,
    userErrors: [{ code: 'UPLOAD_INCOMPLETE', field: 'uploadId' }],
  });
  const other = await api.people.person({ departments: [api.department] });
  const foreign = await api.gql<Confirmed>(other, confirm, { input: { uploadId } });
  expect(foreign.data.confirmUpload.userErrors).toEqual([{ code: 'NOT_FOUND', field: 'uploadId' }]);
});

test('a program needs the scope to write tasks', async () => {
  const robot = await api.people.person({ role: 'INTEGRATOR', departments: [api.department] });
  const reader = { door: 'STAFF', headers: await api.people.token(robot.id, ['TASKS_READ']) } as const;
  const input = { ...announced, taskId: await api.task(ana, 'INTERNAL'), audience: 'INTERNAL' };
  const answer = await api.gql(reader, request, { input });
  expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { permission: 'TASKS_WRITE' } }] });
});

test('the files of many tasks are read by one statement', async () => {
  const person = await api.people.person({ departments: [api.department] });
  for (let count = 0; count < 3; count += 1) {
    await api.attach(person, { taskId: await api.task(person, 'INTERNAL') });
  }
  const list = '{ tasks(tab: CREATED) { nodes { attachments { id fileName uploadedBy { name } } } } }';
  const statements = await sentStatements(async () => {
    const { data } = await api.gql<{ tasks: { nodes: readonly { attachments: readonly File[] }[] } }>(
      person,
      list,
    );
    expect(data.tasks.nodes.map((node) => node.attachments.length)).toEqual([1, 1, 1]);
  });
  expect(statements.filter((name) => name.startsWith('attachment'))).toEqual(['attachments-of-tasks']);
});
