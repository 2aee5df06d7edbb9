import { permissionNames } from '@docket/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import type { TestPerson } from '../../testing/people.ts';
import { givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let boss: TestPerson;
let ana: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  boss = await api.people.person({ role: 'ADMINISTRATOR', name: 'Amira Holt' });
  ana = await api.people.person({ name: 'Ana Ruiz' });
});
afterAll(() => api.stop());

const start = `mutation ($input: StartViewingAsInput!) {
  startViewingAs(input: $input) { person { id } userErrors { code field } } }`;
const stop = 'mutation { stopViewingAs { person { id } userErrors { code } } }';
const who = '{ viewer { id viewedBy { name } permissions } }';
type Who = { readonly viewer: { readonly id: string; readonly viewedBy: { readonly name: string } | null } };

async function starts(
  as: Pick<TestPerson, 'door' | 'headers'>,
  personId: string,
): Promise<readonly string[]> {
  type Data = { startViewingAs: { userErrors: readonly { code: string }[] } };
  const { data, errors } = await api.gql<Data>(as, start, { input: { personId } });
  return [
    ...errors.map(({ extensions }) => String(extensions['code'])),
    ...(errors.length > 0 ? [] : data.startViewingAs.userErrors.map(({ code }) => code)),
  ];
}

describe('looking as somebody else', () => {
  test('the session sees what they see, says whose it is, and both ends are noted', async () => {
    const own = await givenTask(api, boss, { assigneeId: boss.id });
    expect(await starts(boss, ana.id)).toEqual([]);
    const { viewer } = (await api.gql<Who>(boss, who)).data;
    expect(viewer).toMatchObject({ id: ana.id, viewedBy: { name: 'Amira Holt' } });
    const task = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await api.gql(boss, task, { id: own })).data).toEqual({ node: null });
    await api.gql(boss, stop);
    expect((await api.gql<Who>(boss, who)).data.viewer).toMatchObject({ id: boss.id, viewedBy: null });
    const notes = await storedRows<{ kind: string; actor_id: string }>(
      api,
      'SELECT kind, actor_id FROM audit_entry WHERE object_id = $1 ORDER BY at, id',
      [ana.id],
    );
    expect(notes).toEqual(['VIEW_STARTED', 'VIEW_STOPPED'].map((kind) => ({ kind, actor_id: boss.id })));
  });

  test('every change is refused, alone or beside the one that stops it', async () => {
    const taskId = await givenTask(api, ana, { assigneeId: ana.id });
    await starts(boss, ana.id);
    const document = (more: string) =>
      `mutation ($taskId: ID!) { ${more} doing(input: { taskId: $taskId, expectedVersion: 1 }) { userErrors { code } } }`;
    for (const more of ['', 'stopViewingAs { person { id } }']) {
      const { status, errors } = await api.gql(boss, document(more), { taskId });
      expect([status, errors[0]?.extensions['code']]).toEqual([403, 'READ_ONLY_VIEW']);
    }
    const fragment = `mutation { ...F } fragment F on Mutation { stopViewingAs { person { id } } }`;
    expect((await api.gql(boss, fragment)).errors[0]?.extensions['code']).toBe('READ_ONLY_VIEW');
    const [row] = await storedRows<{ status: string }>(api, 'SELECT status FROM task WHERE id = $1', [
      taskId,
    ]);
    expect(row?.status).toBe('NEW');
  });

  test('only this session sees it, and the other person notices nothing', async () => {
    const other = { door: 'STAFF', headers: await api.people.session(boss.id, 'STAFF') } as const;
    await starts(boss, ana.id);
    const ids = await Promise.all(
      [other, ana].map(async (as) => (await api.gql<Who>(as, who)).data.viewer.id),
    );
    expect(ids).toEqual([boss.id, ana.id]);
  });

  test('it ends with the right to it, and with the person', async () => {
    await starts(boss, ana.id);
    await storedRows(api, 'UPDATE person SET active = false WHERE id = $1', [ana.id]);
    expect((await api.gql<Who>(boss, who)).data.viewer.id).toBe(boss.id);
    const lee = await api.people.person();
    await starts(boss, lee.id);
    await storedRows(api, `UPDATE person SET role = 'CASEWORKER' WHERE id = $1`, [boss.id]);
    expect((await api.gql<Who>(boss, who)).data.viewer.id).toBe(boss.id);
  });
});

describe('who may look as whom', () => {
  test('not oneself, nobody who left, no client, and nobody without the permission', async () => {
    const gone = await api.people.person({ active: false });
    const client = await api.people.person({ role: 'CLIENT', client: await api.people.client() });
    const codes = [];
    for (const { id } of [boss, gone, client]) codes.push(...(await starts(boss, id)));
    codes.push(...(await starts(ana, boss.id)));
    expect(codes).toEqual(['INVALID_INPUT', 'PERSON_INACTIVE', 'NOT_FOUND', 'FORBIDDEN']);
  });

  test('nobody with more rights than one’s own', async () => {
    const key = `viewer-${api.runtime.newId()}`;
    await storedRows(
      api,
      `INSERT INTO role (key, label, permissions, created_at, updated_at)
        VALUES ($1, $1, '{PEOPLE_VIEW_AS,PEOPLE_READ}', now(), now())`,
      [key],
    );
    const limited = await api.people.person({ role: key });
    expect(await starts(limited, boss.id)).toEqual(['BEYOND_OWN_RIGHTS']);
  });

  test('a token has no screen to look with', async () => {
    const token = { door: 'STAFF', headers: await api.people.token(boss.id, permissionNames) } as const;
    expect(await starts(token, ana.id)).toEqual(['FORBIDDEN']);
  });
});
