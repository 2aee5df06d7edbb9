import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';

import { givenAction } from '../testing/tasks.ts';
import { type PortalApi, showTo, startPortalApi } from './fixtures.ts';

/** Every column of the database the portal's role may read; what is not here must be refused. */
const readable: Readonly<Record<string, readonly string[]>> = {
  activity: ['id', 'task_id', 'case_id', 'sequence', 'verb', 'actor_id', 'at', 'undoes_id'],
  attachment: [
    'id',
    'task_id',
    'case_id',
    'uploader_id',
    'audience',
    'state',
    'file_name',
    'content_type',
    'size',
    'created_at',
  ],
  case_file: [
    'id',
    'number',
    'title',
    'status',
    'client_id',
    'owner_id',
    'type_key',
    'type_version',
    'closed_at',
    'created_at',
    'updated_at',
  ],
  client: ['id', 'name'],
  comment: ['id', 'task_id', 'case_id', 'author_id', 'body', 'created_at'],
  person: ['id', 'name', 'kind', 'client_id'],
  request_draft: ['id', 'person_id', 'client_id', 'type_key', 'answers', 'more', 'created_at', 'updated_at'],
  task: [
    'id',
    'number',
    'case_id',
    'client_id',
    'assignee_id',
    'creator_id',
    'workflow',
    'status',
    'audience',
    'title',
    'description',
    'due_on',
    'completed_at',
    'version',
    'created_at',
    'updated_at',
    'deleted_at',
  ],
};

let api: PortalApi;
let role: pg.Client;
let shown: string;

beforeAll(async () => {
  api = await startPortalApi();
  shown = await api.task({ title: 'Shown' });
  const hidden = await api.task({ title: 'Hidden', assigneeId: api.ana.id });
  await showTo(api, hidden, 'INTERNAL');
  const foreign = await api.task({ title: 'Foreign', assigneeId: api.eve.id });
  const deleted = await api.task({ title: 'Deleted' });
  await api.rows('UPDATE task SET deleted_at = now() WHERE id = $1', [deleted]);
  for (const id of [shown, hidden, foreign, deleted]) {
    await api.rows(
      `INSERT INTO comment (id, task_id, author_id, body, created_at) VALUES (gen_random_uuid(), $1, $2, 'x', now())`,
      [id, api.ana.id],
    );
    await file(id, 'CLIENT', 'READY');
    await file(id, 'INTERNAL', 'READY');
    await file(id, 'CLIENT', 'STORED');
  }
  await api.caseFile(api.client, 'Ours');
  await api.caseFile(api.otherClient, 'Theirs');
  await givenAction(api, api.maria, shown, { action: 'DOING' });
  await givenAction(api, api.ana, hidden, { action: 'FORWARD', departmentId: (await staffed()).id });
  role = new pg.Client({
    connectionString: api.runtime.config.databaseUrl,
    options: '-c role=docket_portal',
  });
  await role.connect();
});
afterAll(async () => {
  await role.end();
  await api.stop();
});

async function staffed() {
  const department = await api.people.department();
  await api.people.person({ departments: [department] });
  return department;
}

function file(taskId: string, audience: string, state: string): Promise<readonly object[]> {
  return api.rows(
    `INSERT INTO attachment (id, task_id, uploader_id, audience, state, file_name, content_type, size, storage_key,
        sha256, created_at, confirmed_at)
      VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'image/png', 1, gen_random_uuid()::text, 'x', now(), now())`,
    [taskId, api.ana.id, audience, state, `${audience} ${state}`],
  );
}

/** What the role reads on behalf of a client; nobody without one. */
async function reads<Row extends pg.QueryResultRow>(text: string, clientId = ''): Promise<readonly Row[]> {
  await role.query(`SELECT set_config('docket.client_id', $1, false)`, [clientId]);
  return (await role.query<Row>(text)).rows;
}

/** The SQLSTATE of a refusal; null when it was done. */
async function refusalOf(text: string): Promise<string | null> {
  try {
    await role.query('BEGIN');
    await role.query(text);
    return null;
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error);
  } finally {
    await role.query('ROLLBACK');
  }
}

const forbidden = '42501';

type Column = { readonly table: string; readonly column: string };

function allColumns(): Promise<readonly Column[]> {
  return api.rows<Column>(`SELECT table_schema || '.' || table_name AS table, column_name AS column
    FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`);
}

describe("the portal's role", () => {
  test('reads each listed column and is refused every other of the database, new ones too', async () => {
    const columns = await allColumns();
    const wrong: string[] = [];
    for (const { table, column } of columns) {
      const [schema = '', name = ''] = table.split('.');
      const allowed = schema === 'public' && (readable[name] ?? []).includes(column);
      const refusal = await refusalOf(`SELECT "${column}" FROM "${schema}"."${name}" LIMIT 1`);
      if (refusal !== (allowed ? null : forbidden)) wrong.push(`${table}.${column}: ${refusal ?? 'read'}`);
    }
    expect(wrong).toEqual([]);
    const existing = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    const listed = Object.entries(readable).flatMap(([table, names]) =>
      names.map((name) => `public.${table}.${name}`),
    );
    expect(listed.filter((name) => !existing.has(name))).toEqual([]);
    expect(columns.length).toBeGreaterThan(150);
  });

  test('is refused the tables of secrets and of internal work whole', async () => {
    const whole = ['note', 'session', 'account', 'access_token', 'verification', 'idempotency', 'department'];
    for (const table of [
      ...whole,
      'department_member',
      'task_person',
      'counter',
      'import_run',
      'task',
      'activity',
    ]) {
      expect([table, await refusalOf(`SELECT * FROM ${table}`)]).toEqual([table, forbidden]);
      expect([table, await refusalOf(`SELECT count(*) FILTER (WHERE x IS NULL) FROM ${table} x`)]).toEqual([
        table,
        forbidden,
      ]);
    }
  });

  test('writes nothing anywhere', async () => {
    const tables = new Set((await allColumns()).map(({ table }) => table));
    const wrong: string[] = [];
    for (const table of tables) {
      const columns = (await allColumns()).filter((one) => one.table === table);
      const name = table
        .split('.')
        .map((part) => `"${part}"`)
        .join('.');
      const writes = [
        `INSERT INTO ${name} DEFAULT VALUES`,
        `DELETE FROM ${name}`,
        `TRUNCATE ${name}`,
        `LOCK TABLE ${name} IN EXCLUSIVE MODE`,
        ...columns.map(({ column }) => `UPDATE ${name} SET "${column}" = DEFAULT`),
      ];
      for (const text of writes) {
        const refusal = await refusalOf(text);
        if (refusal !== forbidden) wrong.push(`${text}: ${refusal ?? 'done'}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await refusalOf('CREATE TABLE mine (id integer)')).toBe(forbidden);
    expect(await refusalOf('SELECT nextval(s) FROM (SELECT 1) x, pg_sequences s')).not.toBeNull();
  });

  test('may call no function that acts with the rights of another but its own few', async () => {
    const callable = await reads<{ name: string }>(`SELECT p.proname AS name FROM pg_proc p
      WHERE p.prosecdef AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        AND has_function_privilege(p.oid, 'EXECUTE') ORDER BY 1`);
    const own = [
      'portal_case_facts',
      'portal_case_shown',
      'portal_own_email',
      'portal_own_last_step',
      'portal_request_types',
      'portal_task_process',
      'portal_task_questions',
    ];
    expect(callable).toEqual(own.map((name) => ({ name })));
  });
});

describe('the rows it reads', () => {
  const sources = Object.keys(readable);

  test.each(sources)('of %s are all behind row security', async (table) => {
    const [found] = await api.rows<{ on: boolean }>(
      'SELECT relrowsecurity AS on FROM pg_class WHERE oid = $1::regclass',
      [table],
    );
    expect(found?.on).toBe(true);
  });

  test.each(sources.filter((table) => table !== 'person'))(
    'of %s are none without a client',
    async (table) => {
      expect(await reads(`SELECT id FROM ${table}`)).toEqual([]);
      expect(await reads(`SELECT id FROM ${table}`, api.runtime.newId())).toEqual([]);
    },
  );

  test('are the tasks, files, comments and cases of the client that are meant for them', async () => {
    const { id } = api.client;
    expect(await reads('SELECT title FROM task', id)).toEqual([{ title: 'Shown' }]);
    expect(await reads('SELECT task_id, file_name FROM attachment', id)).toEqual([
      { task_id: shown, file_name: 'CLIENT READY' },
    ]);
    expect(await reads('SELECT DISTINCT task_id FROM comment', id)).toEqual([{ task_id: shown }]);
    expect(await reads('SELECT title FROM case_file', id)).toEqual([{ title: 'Ours' }]);
    expect(await reads('SELECT name FROM client', id)).toEqual([{ name: api.client.name }]);
    expect(await reads('SELECT task_id, verb FROM activity ORDER BY sequence', id)).toEqual([
      { task_id: shown, verb: 'CREATED' },
      { task_id: shown, verb: 'DOING' },
    ]);
  });

  test('name no contact of another client', async () => {
    const names = await reads<{ name: string }>(
      `SELECT name FROM person WHERE kind = 'CLIENT_CONTACT'`,
      api.client.id,
    );
    expect(names.map(({ name }) => name).toSorted()).toEqual([api.maria.name, api.jo.name].toSorted());
    expect(await reads(`SELECT name FROM person WHERE kind = 'CLIENT_CONTACT'`)).toEqual([]);
  });
});

describe('what it may know of the contact alone', () => {
  const own = async (personId: string, clientId: string) => {
    await role.query(`SELECT set_config('docket.person_id', $1, false)`, [personId]);
    const [row] = await reads<{ email: string | null; step: { verb: string } | null }>(
      `SELECT portal_own_email() AS email, portal_own_last_step('${shown}') AS step`,
      clientId,
    );
    return [row?.email, row?.step?.verb];
  };

  test('is their address and their own last step', async () => {
    expect(await own(api.maria.id, api.client.id)).toEqual([api.maria.email, 'DOING']);
    expect(await own(api.jo.id, api.client.id)).toEqual([api.jo.email, undefined]);
    expect(await own(api.maria.id, api.otherClient.id)).toEqual([null, undefined]);
    expect(await own(api.ana.id, api.client.id)).toEqual([null, undefined]);
    expect(await own('', '')).toEqual([null, undefined]);
  });
});
