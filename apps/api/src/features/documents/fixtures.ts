import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

import type { Audience } from '@docket/domain';
import { jest } from '@jest/globals';

import type { Attempt } from '../../graphql/problems.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient, TestDepartment, TestPerson } from '../../testing/people.ts';
import { createTask } from '../tasks/task-create.service.ts';
import { downloadUrl } from './document.links.ts';
import { confirmUpload, type GrantedUpload, requestUpload, type UploadOrder } from './document.service.ts';

// Two doors, a database and sometimes a browser take their time on a busy machine.
jest.setTimeout(30_000);

/** A picture of one grey dot, made large by words nobody sees. */
export const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  pngPart('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  pngPart('tEXt', Buffer.from(`Comment\0${'0123456789'.repeat(10_000)}`, 'latin1')),
  pngPart('IDAT', deflateSync(Buffer.from([0, 128]))),
  pngPart('IEND', Buffer.alloc(0)),
]);

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The code of a refusal; null for an answer without one. */
  readonly code: string | null;
};

export type DocumentApi = TestApi & {
  readonly department: TestDepartment;
  readonly client: TestClient;
  /** The files in the storage folder, unfinished ones too. */
  readonly storedFiles: () => Promise<readonly string[]>;
  readonly task: (creator: TestPerson, audience: Audience) => Promise<string>;
  readonly request: (as: TestPerson, order: Partial<UploadOrder>) => Promise<Attempt<GrantedUpload>>;
  readonly granted: (as: TestPerson, order: Partial<UploadOrder>) => Promise<GrantedUpload>;
  readonly put: (
    as: Pick<TestPerson, 'door' | 'headers'>,
    url: string,
    bytes: Uint8Array | ReadableStream<Uint8Array>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly get: (
    as: Pick<TestPerson, 'door' | 'headers'> | null,
    url: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly confirm: (as: TestPerson, uploadId: string) => ReturnType<typeof confirmUpload>;
  /** Requests, sends and confirms; the id of the file. */
  readonly attach: (as: TestPerson, order: Partial<UploadOrder>, bytes?: Buffer) => Promise<string>;
  readonly link: (as: TestPerson, attachmentId: string) => Promise<string>;
};

/** Both doors over a database and a folder of their own, with what tests of files do again and again. */
export async function startDocumentApi(): Promise<DocumentApi> {
  const folder = await mkdtemp(path.join(tmpdir(), 'docket-documents-'));
  const api = await startTestApi({ FILES_DIR: folder });
  const urls = { STAFF: api.staffUrl, PORTAL: api.portalUrl };
  const [department, client] = await Promise.all([api.people.department(), api.people.client()]);

  const request: DocumentApi['request'] = async (as, order) => {
    const session = await api.session(as);
    const full = { taskId: '', fileName: 'photo.png', size: picture.length, audience: 'INTERNAL' } as const;
    return session.transaction((tx) => requestUpload(tx, { ...full, ...order }));
  };
  const granted: DocumentApi['granted'] = async (as, order) => valueOf(await request(as, order));
  const put: DocumentApi['put'] = (as, url, bytes, headers = {}) =>
    send(`${urls[as.door]}${url}`, { method: 'PUT', headers: { ...as.headers, ...headers }, body: bytes });
  const confirm: DocumentApi['confirm'] = async (as, uploadId) => {
    const session = await api.session(as);
    return session.transaction((tx) => confirmUpload(tx, { uploadId }));
  };

  return {
    ...api,
    department,
    client,
    storedFiles: () => filesIn(folder),
    async task(creator, audience) {
      const session = await api.session(creator);
      const order = {
        title: 'A task',
        dueOn: null,
        departmentId: department.id,
        clientId: client.id,
        audience,
      };
      const created = await session.transaction((tx) => createTask(tx, order));
      return valueOf(created).taskId;
    },
    request,
    granted,
    put,
    get: (as, url, headers = {}) =>
      send(`${urls[as?.door ?? 'STAFF']}${url}`, { headers: { ...as?.headers, ...headers } }),
    confirm,
    async attach(as, order, bytes = picture) {
      const { uploadId, url } = await granted(as, { size: bytes.length, ...order });
      const sent = await put(as, url, bytes);
      if (sent.status !== 204) throw new Error(`The upload was refused: ${sent.bytes.toString()}`);
      return valueOf(await confirm(as, uploadId)).attachmentId;
    },
    async link(as, attachmentId) {
      return downloadUrl(await api.session(as), attachmentId);
    },
    async stop() {
      await api.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Throws what was refused, so that a test that does not expect it names it. */
export function valueOf<Value>(attempt: Attempt<Value>): Value {
  if (attempt.ok) return attempt.value;
  throw new Error(`${attempt.problem.code}: ${attempt.problem.message}`);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

async function send(url: string, init: RequestInit): Promise<Answer> {
  return answerOf(await fetch(url, { ...init, duplex: 'half' }));
}

/** Everything tests look at in an answer. */
export async function answerOf(response: Response): Promise<Answer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const isRefusal = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    code: isRefusal ? codeOf(bytes) : null,
  };
}

function codeOf(json: Buffer): string {
  const body: unknown = JSON.parse(json.toString());
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
}

function pngPart(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
