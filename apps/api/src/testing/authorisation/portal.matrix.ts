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
  task: { signs: client, variables: ({ clientTaskId }) => ({ id: clientTaskId }) },
  tasks: { signs: client, shows: ({ clientTaskId }) => clientTaskId },
  viewer: { signs: contacts },
};

const mutation: Table = {
  addComment: {
    signs: client,
    variables: ({ clientTaskId }) => ({ input: { taskId: clientTaskId, body: 'Hello' } }),
  },
  cancel: { signs: holder, variables: onTask({ comment: 'No' }) },
  complete: { signs: holder, variables: onTask(), prelude: 'DOING' },
  confirmUpload: {
    signs: 'UU +00 UUU UU UUU UUU',
    variables: async ({ clientTaskId }: Stage, cast: Cast) => ({
      input: { uploadId: await uploaded(clientTaskId, cast.people.contact.id, cast) },
    }),
  },
  doing: { signs: holder, variables: onTask() },
  reopen: { signs: holder, variables: onTask(), prelude: 'COMPLETED' },
  requestUpload: {
    signs: client,
    variables: ({ clientTaskId }) => ({
      input: { taskId: clientTaskId, contentType: 'image/png', fileName: 'a.png', size: 10 },
    }),
  },
  undoTaskAction: {
    signs: 'UU +<UNDO_NOT_POSSIBLE>0 UUU UU UUU UUU',
    variables: ({ clientTaskId }) => ({ input: { taskId: clientTaskId } }),
    prelude: 'COMPLETED',
  },
};

const subscription: Table = { tasksChanged: { signs: client } };

/** What each persona may do at the portal. */
export const portalTables: DoorTables = { query, mutation, subscription };
