import { storedRows } from '../tasks.ts';
import type { Cast, Stage } from './cast.ts';
import type { DoorTables, Row, Table } from './matrix.ts';
import { uploaded } from './staff.matrix.ts';

type Asked = NonNullable<Row['variables']>;

const onTask =
  (more: object = {}): Asked =>
  async ({ clientTaskId, version }) => ({
    input: { taskId: clientTaskId, expectedVersion: await version(clientTaskId), ...more },
  });

// anonymous former | contact sibling stranger | creator assignee watcher | colleague manager |
//   otherStaff otherManager partner | owner integrator administrator
const contacts = 'UU +++ UUU UU UUU UUU';
const client = 'UU ++0 UUU UU UUU UUU';
const holder = 'UU +-0 UUU UU UUU UUU';

const query: Table = {
  case: { signs: client, variables: ({ caseId }) => ({ id: caseId }) },
  cases: { signs: client, shows: ({ caseId }) => caseId },
  requestType: { signs: contacts, variables: (_stage, { caseType }) => ({ key: caseType }) },
  requestTypes: { signs: contacts },
  task: { signs: client, variables: ({ clientTaskId }) => ({ id: clientTaskId }) },
  tasks: { signs: client, shows: ({ clientTaskId }) => clientTaskId },
  viewer: { signs: contacts },
};

const mutation: Table = {
  addCaseMessage: {
    signs: client,
    variables: ({ caseId }) => ({ input: { caseId, body: 'Hello' } }),
  },
  addComment: {
    signs: client,
    variables: ({ clientTaskId }) => ({ input: { taskId: clientTaskId, body: 'Hello' } }),
  },
  answerRequest: {
    signs: contacts,
    variables: (_stage, { caseType }) => ({ input: { typeKey: caseType, answers: { floor: 1 } } }),
  },
  cancel: { signs: holder, variables: onTask({ comment: 'No' }) },
  complete: { signs: holder, variables: onTask(), prelude: 'DOING' },
  confirmUpload: {
    signs: 'UU +00 UUU UU UUU UUU',
    variables: async ({ clientTaskId }: Stage, cast: Cast) => ({
      input: { uploadId: await uploaded(clientTaskId, cast.people.contact.id, cast) },
    }),
  },
  discardRequest: { signs: contacts, variables: begun },
  doing: { signs: holder, variables: onTask() },
  performCaseAction: {
    signs: client,
    // Its tasks are not done: whoever runs the case is told.
    variables: async ({ caseId, version }) => ({
      input: { caseId, expectedVersion: await version(caseId), action: 'CLOSE' },
    }),
  },
  performTaskAction: { signs: holder, variables: onTask({ action: 'DOING' }) },
  reopen: { signs: holder, variables: onTask(), prelude: 'COMPLETED' },
  requestCaseUpload: {
    signs: client,
    variables: ({ caseId }) => ({
      input: { caseId, contentType: 'image/png', fileName: 'a.png', size: 10 },
    }),
  },
  requestUpload: {
    signs: client,
    variables: ({ clientTaskId }) => ({
      input: { taskId: clientTaskId, contentType: 'image/png', fileName: 'a.png', size: 10 },
    }),
  },
  sendRequest: { signs: contacts, variables: begun },
  undoTaskAction: {
    signs: 'UU +<UNDO_NOT_POSSIBLE>0 UUU UU UUU UUU',
    variables: ({ clientTaskId }) => ({ input: { taskId: clientTaskId } }),
    prelude: 'COMPLETED',
  },
};

const subscription: Table = { tasksChanged: { signs: client } };

/** What each persona may do at the portal. */
export const portalTables: DoorTables = { query, mutation, subscription };

/** A request that everybody at the portal has answered and not sent. */
async function begun(_stage: Stage, { api, caseType: typeKey }: Cast) {
  await storedRows(
    api,
    `INSERT INTO request_draft (id, person_id, client_id, type_key, answers, created_at, updated_at)
      SELECT gen_random_uuid(), id, client_id, $1, '{"floor": 1}', now(), now() FROM person WHERE role = 'CLIENT'
      ON CONFLICT DO NOTHING`,
    [typeKey],
  );
  return { input: { typeKey } };
}
