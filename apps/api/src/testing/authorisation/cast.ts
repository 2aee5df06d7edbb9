import type { CaseTypeContent } from '@docket/domain';

import { givenCase, givenCaseType } from '../cases.ts';
import type { TestPerson } from '../people.ts';
import { givenAction, givenTask, storedRows } from '../tasks.ts';
import { startTestApi, type TestApi } from '../test-api.ts';

/** Everybody who may stand before a door, by what they are to the task and the case that is asked for. */
export const personas = [
  'anonymous',
  'former',
  'contact',
  'sibling',
  'stranger',
  'creator',
  'assignee',
  'watcher',
  'colleague',
  'manager',
  'otherStaff',
  'otherManager',
  'partner',
  'owner',
  'integrator',
  'administrator',
] as const;
export type Persona = (typeof personas)[number];

type Headers = TestPerson['headers'];

/** The people of the matrix with what they work for. */
export type Cast = {
  readonly api: TestApi;
  readonly people: Readonly<Record<Exclude<Persona, 'anonymous'>, TestPerson>>;
  readonly departmentId: string;
  readonly otherDepartmentId: string;
  readonly clientId: string;
  readonly caseType: string;
  /** The case type as it was published. */
  readonly caseContent: () => Promise<unknown>;
  /** The configuration as one file, as an administrator gets it. */
  readonly configuration: () => Promise<string>;
  /** What somebody shows at a door. */
  readonly shows: (persona: Persona) => Headers;
};

/** A case and two of its tasks, fresh for whoever may change them. */
export type Stage = {
  readonly caseId: string;
  /** With the assignee; the client sees it. */
  readonly taskId: string;
  /** With the client's contact. */
  readonly clientTaskId: string;
  readonly version: (id: string) => Promise<number>;
  /** Newest entry of a task's or case's history. */
  readonly lastActivity: (id: string) => Promise<string>;
  /** All that has been written about the case and its tasks, in numbers: whoever is refused leaves it as it was. */
  readonly traces: () => Promise<object>;
};

const stages: CaseTypeContent['stages'] = [
  { key: 'triage', label: 'Triage', guidance: '' },
  { key: 'repair', label: 'Repair', guidance: '' },
];

/** Opens both doors and puts the people in front of them. */
export async function gather(): Promise<Cast> {
  const api = await startTestApi();
  const { people } = api;
  const [department, other] = [await people.department(), await people.department()];
  const [client, otherClient] = [await people.client(), await people.client()];
  const member = (departments: readonly (typeof department)[]) => people.person({ departments });
  const integrator = await people.person({ role: 'INTEGRATOR' });
  const former = await member([department]);
  await storedRows(api, 'UPDATE person SET active = false WHERE id = $1', [former.id]);
  const cast: Cast['people'] = {
    former,
    contact: await people.person({ role: 'CLIENT', client }),
    sibling: await people.person({ role: 'CLIENT', client }),
    stranger: await people.person({ role: 'CLIENT', client: otherClient }),
    creator: await member([]),
    assignee: await member([department]),
    watcher: await member([]),
    colleague: await member([department]),
    manager: await people.person({ manages: [department] }),
    otherStaff: await member([other]),
    otherManager: await people.person({ manages: [other] }),
    partner: await people.person({ departments: [await partnerDepartment(api)] }),
    owner: await people.person({ role: 'CASE_MANAGER' }),
    integrator: { ...integrator, headers: await people.token(integrator.id, ['TASKS_READ', 'TASKS_WRITE']) },
    administrator: await people.person({ role: 'ADMINISTRATOR' }),
  };
  const { key } = await givenCaseType(api, { stages });
  return {
    api,
    people: cast,
    departmentId: department.id,
    otherDepartmentId: other.id,
    clientId: client.id,
    caseType: key,
    async caseContent() {
      const text = `SELECT content FROM definition WHERE kind = 'CASE_TYPE' AND key = $1`;
      return (await storedRows(api, text, [key]))[0]?.['content'];
    },
    async configuration() {
      const document = '{ text: exportConfiguration }';
      return (await api.gql<{ readonly text: string }>(cast.administrator, document)).data.text;
    },
    shows: (persona) => (persona === 'anonymous' ? {} : cast[persona].headers),
  };
}

/** A department of another provider. */
async function partnerDepartment(api: TestApi) {
  const department = await api.people.department();
  const providerId = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO provider (id, name, own, active, created_at, updated_at) VALUES ($1, $2, false, true, now(), now())`,
    [providerId, `Partner ${providerId}`],
  );
  await storedRows(api, 'UPDATE department SET provider_id = $2 WHERE id = $1', [department.id, providerId]);
  return department;
}

/** Makes a case with its two tasks as the product makes them. */
export async function setStage(cast: Cast): Promise<Stage> {
  const { api, people, departmentId, clientId, caseType } = cast;
  const caseId = await givenCase(api, people.owner, { typeKey: caseType, clientId });
  const common = { caseId, clientId, audience: 'CLIENT' } as const;
  const taskId = await givenTask(api, people.creator, {
    ...common,
    departmentId,
    assigneeId: people.assignee.id,
    watcherIds: [people.watcher.id],
  });
  const clientTaskId = await givenTask(api, people.creator, { ...common, assigneeId: people.contact.id });
  const one = async <Row extends Record<string, unknown>>(text: string, id: string): Promise<Row> => {
    const [row] = await storedRows<Row>(api, text, [id]);
    if (row === undefined) throw new Error(`There is nothing with the id ${id}.`);
    return row;
  };
  return {
    caseId,
    taskId,
    clientTaskId,
    version: async (id) => {
      const both = `SELECT version FROM task WHERE id = $1 UNION ALL SELECT version FROM case_file WHERE id = $1`;
      return (await one<{ version: number }>(both, id)).version;
    },
    lastActivity: async (id) => {
      const newest = `SELECT id FROM activity WHERE task_id = $1 OR (case_id = $1 AND task_id IS NULL)
        ORDER BY sequence DESC LIMIT 1`;
      return (await one<{ id: string }>(newest, id)).id;
    },
    traces: () => one(written, caseId),
  };
}

const written = `
  SELECT (SELECT version FROM case_file WHERE id = $1) AS version, sum(t.version) AS versions, count(*) AS tasks,
    (SELECT count(*) FROM activity a WHERE a.case_id = $1 OR a.task_id = ANY (array_agg(t.id))) AS activities,
    (SELECT count(*) FROM comment c WHERE c.case_id = $1 OR c.task_id = ANY (array_agg(t.id))) AS comments,
    (SELECT count(*) FROM note n WHERE n.case_id = $1 OR n.task_id = ANY (array_agg(t.id))) AS notes,
    (SELECT count(*) FROM attachment f WHERE f.state = 'READY'
      AND (f.case_id = $1 OR f.task_id = ANY (array_agg(t.id)))) AS attachments
  FROM task t WHERE t.case_id = $1`;

/** What has to have happened to a task before somebody may be asked about it. */
export type Prelude = 'NOTHING' | 'DOING' | 'COMPLETED' | 'DELETED' | 'UNCLAIMED' | 'CASE_HELD';

export async function play(cast: Cast, stage: Stage, prelude: Prelude): Promise<void> {
  const { api, people } = cast;
  const { taskId, clientTaskId, caseId } = stage;
  if (prelude === 'DOING' || prelude === 'COMPLETED') {
    await givenAction(api, people.assignee, taskId, { action: 'DOING' });
    await givenAction(api, people.contact, clientTaskId, { action: 'DOING' });
  }
  if (prelude === 'COMPLETED') {
    await givenAction(api, people.assignee, taskId, { action: 'COMPLETE' });
    await givenAction(api, people.contact, clientTaskId, { action: 'COMPLETE' });
  }
  if (prelude === 'UNCLAIMED') {
    await givenAction(api, people.assignee, taskId, { action: 'FORWARD', departmentId: cast.departmentId });
  }
  if (prelude === 'DELETED') {
    await asks(cast, 'administrator', 'deleteTask', { taskId, expectedVersion: await stage.version(taskId) });
  }
  if (prelude === 'CASE_HELD') {
    const expectedVersion = await stage.version(caseId);
    await asks(cast, 'owner', 'performCaseAction', { caseId, expectedVersion, action: 'HOLD' });
  }
}

/** A mutation of somebody at the staff door that has to go well. */
export async function asks(cast: Cast, persona: Persona, mutation: string, input: object): Promise<void> {
  const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { done: ${mutation}(input: $input) { userErrors { code message } } }`;
  const { data, errors } = await cast.api.gql<{ readonly done: { readonly userErrors: readonly object[] } }>(
    { door: 'STAFF', headers: cast.shows(persona) },
    document,
    { input },
  );
  if (errors.length > 0 || data.done.userErrors.length > 0) {
    throw new Error(`${mutation} was refused: ${JSON.stringify([errors, data])}`);
  }
}
