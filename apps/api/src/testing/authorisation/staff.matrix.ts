import { storedRows } from '../tasks.ts';
import type { Cast, Stage } from './cast.ts';
import type { DoorTables, Row, Table, Variables } from './matrix.ts';
import { peopleMutations, peopleQueries } from './people.matrix.ts';

type Asked = NonNullable<Row['variables']>;

const input =
  (make: (stage: Stage, cast: Cast) => object | Promise<object>): Asked =>
  async (stage, cast) => ({ input: await make(stage, cast) });

const onTask = (more: (cast: Cast) => object = () => ({})): Asked =>
  input(async ({ taskId, version }, cast) => ({
    taskId,
    expectedVersion: await version(taskId),
    ...more(cast),
  }));
const onCase = (more: object): Asked =>
  input(async ({ caseId, version }) => ({ caseId, expectedVersion: await version(caseId), ...more }));
const words = input(({ taskId }) => ({ taskId, body: 'Hello' }));
const caseWords = input(({ caseId }) => ({ caseId, body: 'Hello' }));
const ofWorkflow = (): Variables => ({ kind: 'WORKFLOW', key: 'standard' });

// Strangers to the door, those with a part in the task, its department, other staff, the case and above:
//   anonymous former | contact sibling stranger | creator assignee watcher | colleague manager |
//   otherStaff otherManager partner | owner integrator administrator
const everybody = 'UU UUU +++ ++ +++ +++';
const ownStaff = 'UU UUU +++ ++ ++F +F+';
const caseManagers = 'UU UUU FFF FF FFF +F+';
const administrators = 'UU UUU FFF FF FFF FF+';
const visible = 'UU UUU +++ ++ 000 +0+';
const holders = 'UU UUU -+- -+ 000 -0+';
const holdersAndCase = 'UU UUU -+- -+ 000 +0+';
const creatorToo = 'UU UUU ++- -+ 000 +0+';

const query: Table = {
  case: { signs: ownStaff, variables: ({ caseId }) => ({ id: caseId }) },
  caseType: { signs: ownStaff, variables: (_stage, { caseType }) => ({ key: caseType }) },
  caseTypes: { signs: ownStaff },
  cases: {
    signs: ownStaff,
    variables: (_stage, { clientId }) => ({ filter: { clientIds: [clientId] } }),
    shows: ({ caseId }) => caseId,
  },
  client: { signs: ownStaff, variables: (_stage, { clientId }) => ({ id: clientId }) },
  clients: { signs: ownStaff, variables: () => ({ first: 100 }), shows: (_stage, { clientId }) => clientId },
  definition: { signs: caseManagers, variables: ofWorkflow },
  definitionImpact: { signs: caseManagers, variables: ofWorkflow },
  definitionVersions: { signs: caseManagers, variables: ofWorkflow },
  definitions: { signs: caseManagers, variables: () => ({ kind: 'WORKFLOW' }) },
  department: { signs: ownStaff, variables: (_stage, { departmentId }) => ({ id: departmentId }) },
  departments: { signs: ownStaff, shows: (_stage, { departmentId }) => departmentId },
  exportConfiguration: { signs: caseManagers },
  failedMails: { signs: administrators },
  node: { signs: visible, variables: ({ taskId }) => ({ id: taskId }) },
  people: { signs: ownStaff },
  task: { signs: visible, variables: ({ taskId }) => ({ id: taskId }) },
  taskCounts: { signs: everybody },
  taskType: { signs: everybody, variables: () => ({ key: 'approval' }) },
  tasks: {
    signs: visible,
    variables: (_stage, { clientId }) => ({ tab: 'ALL', first: 100, filter: { clientIds: [clientId] } }),
    shows: ({ taskId }) => taskId,
  },
  tryRules: {
    signs: caseManagers,
    variables: input(async (_stage, cast) => ({ content: await cast.caseContent(), variables: {} })),
  },
  viewer: { signs: everybody },
};

const mutation: Table = {
  addCaseComment: { signs: ownStaff, variables: caseWords },
  addCaseNote: { signs: ownStaff, variables: caseWords },
  addComment: { signs: visible, variables: words },
  addNote: { signs: 'UU UUU +++ ++ 00F +F+', variables: words },
  cancel: { signs: creatorToo, variables: onTask(() => ({ comment: 'No' })) },
  claimTask: { signs: 'UU UUU -+- ++ 000 -0+', variables: onTask(), prelude: 'UNCLAIMED' },
  complete: { signs: holders, variables: onTask(), prelude: 'DOING' },
  confirmUpload: {
    signs: 'UU UUU 0+0 00 000 000',
    variables: input(async (stage, cast) => ({
      uploadId: await uploaded(stage.taskId, cast.people.assignee.id, cast),
    })),
  },
  createAccessToken: {
    signs: ownStaff,
    variables: input(() => ({ name: 'One more', scopes: ['TASKS_READ'] })),
  },
  createCase: {
    signs: caseManagers,
    variables: input((_stage, { caseType }) => ({
      typeKey: caseType,
      title: 'One',
      variables: { floor: 1 },
    })),
  },
  createTask: {
    signs: everybody,
    variables: input((_stage, { departmentId }) => ({ departmentId, title: 'One more' })),
  },
  deleteTask: { signs: 'UU UUU +-- -- 000 -0+', variables: onTask() },
  discardDefinition: { signs: administrators, variables: input((_stage, cast) => category(cast, 'DRAFT')) },
  dismissMail: { signs: administrators, variables: input(failedMail) },
  doing: { signs: holders, variables: onTask() },
  forward: {
    signs: holdersAndCase,
    variables: onTask(({ otherDepartmentId }) => ({ departmentId: otherDepartmentId })),
  },
  importConfiguration: {
    signs: administrators,
    variables: input(async (_stage, cast) => ({ text: await cast.configuration(), rehearse: true })),
  },
  importHolidays: {
    signs: administrators,
    variables: input(() => ({ calendarKey: 'office', text: holiday, years: [2026] })),
  },
  markTaskSeen: { signs: visible, variables: input(({ taskId }) => ({ taskId })) },
  moveCaseStage: { signs: 'UU UUU --- -- --F +F+', variables: onCase({ stage: 'repair' }) },
  performCaseAction: { signs: 'UU UUU --- -- --F +F+', variables: onCase({ action: 'HOLD' }) },
  performTaskAction: { signs: holders, variables: onTask(() => ({ action: 'DOING' })) },
  publishDefinition: { signs: administrators, variables: input((_stage, cast) => category(cast, 'DRAFT')) },
  reassignTask: {
    signs: creatorToo,
    variables: onTask(({ people }) => ({ personId: people.colleague.id })),
  },
  reopen: { signs: creatorToo, variables: onTask(), prelude: 'COMPLETED' },
  reply: { signs: holders, variables: onTask() },
  requestUpload: {
    signs: visible,
    variables: input(({ taskId }) => ({
      taskId,
      audience: 'CLIENT',
      contentType: 'image/png',
      fileName: 'a.png',
      size: 10,
    })),
  },
  resendMail: { signs: administrators, variables: input(failedMail) },
  restoreDefinition: {
    signs: administrators,
    variables: input(async (_stage, cast) => {
      const { kind, key } = await category(cast, 'PUBLISHED');
      return { kind, key, version: 1 };
    }),
  },
  restoreTask: { signs: 'UU UUU FFF FF 000 F0+', variables: onTask(), prelude: 'DELETED' },
  revokeAccessToken: {
    signs: 'UU UUU 0+0 00 00F 0F0',
    variables: input(async (_stage, cast) => ({ tokenId: await ownToken(cast) })),
  },
  saveDefinition: {
    signs: administrators,
    variables: input((_stage, { api }) => ({ kind: 'CATEGORY', key: freshKey(api), content: oneCategory })),
  },
  setTarget: {
    signs: 'UU UUU --- -+ 000 +0+',
    variables: input(({ taskId }) => ({ taskId, measure: 'RESOLUTION', minutes: 60, reason: 'Urgent' })),
  },
  undoCaseAction: {
    signs: 'UU UUU --- -- --F +F-',
    variables: input(async ({ caseId, lastActivity }) => ({ activityId: await lastActivity(caseId) })),
    prelude: 'CASE_HELD',
  },
  undoTaskAction: {
    signs: 'UU UUU -+- -- 000 -0-',
    variables: input(async ({ taskId, lastActivity }) => ({ activityId: await lastActivity(taskId) })),
    prelude: 'DOING',
  },
  updateCase: { signs: caseManagers, variables: onCase({ title: 'Another title' }) },
  updateNotificationSettings: { signs: everybody, variables: input(() => ({ preset: 'EVERYTHING' })) },
  updateTask: {
    signs: 'UU UUU +FF F+ 000 +0+',
    variables: onTask(() => ({ title: 'Another title' })),
  },
};

const subscription: Table = {
  caseChanged: { signs: ownStaff, variables: ({ caseId }) => ({ caseId }) },
  casesChanged: { signs: ownStaff },
  // Whoever writes is part of the task from then on: here the administrator.
  myTasksChanged: { signs: 'UU UUU +++ ++ 000 00+' },
  taskChanged: { signs: visible, variables: ({ taskId }) => ({ taskId }) },
};

/** What each persona may do at the staff door. */
export const staffTables: DoorTables = {
  query: { ...query, ...peopleQueries },
  mutation: { ...mutation, ...peopleMutations },
  subscription,
};

const oneCategory = { label: 'One', order: 1, retired: false };
const holiday = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20261225
SUMMARY:Christmas
END:VEVENT
END:VCALENDAR`;

function freshKey(api: Cast['api']): string {
  return `category-${api.runtime.newId().slice(-12)}`;
}

async function category({ api }: Cast, state: 'DRAFT' | 'PUBLISHED') {
  const key = freshKey(api);
  await storedRows(
    api,
    `INSERT INTO definition (kind, key, version, state, content, created_at, updated_at, published_at)
      VALUES ('CATEGORY', $1, 1, $2::varchar, $3, now(), now(), CASE WHEN $2 = 'PUBLISHED' THEN now() END)`,
    [key, state, JSON.stringify(oneCategory)],
  );
  return { kind: 'CATEGORY', key, expectedRevision: 1 };
}

async function failedMail(_stage: Stage, { api, people }: Cast): Promise<object> {
  const mailId = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO mail_delivery (id, source, kind, person_id, message_id, state, reason, attempts, first_at, due_at,
        created_at) VALUES ($1, 'TASK', 'task.changed', $2, gen_random_uuid()::text, 'FAILED', 'Refused', 8, now(), now(), now())`,
    [mailId, people.assignee.id],
  );
  return { mailId };
}

async function ownToken({ api, people }: Cast): Promise<string> {
  const id = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO access_token (id, person_id, name, token_hash, scopes, created_at)
      VALUES ($1, $2, 'Mine', sha256(gen_random_uuid()::text::bytea), '{TASKS_READ}', now())`,
    [id, people.assignee.id],
  );
  return id;
}

/** A file somebody has sent to a task and not confirmed yet; returns its id. */
export async function uploaded(taskId: string, uploaderId: string, { api }: Cast): Promise<string> {
  const id = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO attachment (id, task_id, uploader_id, audience, state, file_name, content_type, size, storage_key,
        sha256, created_at) VALUES ($1, $2, $3, 'CLIENT', 'STORED', 'a.png', 'image/png', 1, gen_random_uuid()::text, 'x', now())`,
    [id, taskId, uploaderId],
  );
  return id;
}
