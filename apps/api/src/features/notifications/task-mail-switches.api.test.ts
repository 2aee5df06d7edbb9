import { type TaskMail, taskMails } from '@docket/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { givenCase, givenCaseType, givenTaskType } from '../../testing/cases.ts';
import { MailRoom, readable } from '../../testing/mails.ts';
import type { TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';

let room: MailRoom;
let ana: TestPerson;
let ben: TestPerson;
let cleo: TestPerson;
let amira: TestPerson;

beforeAll(async () => {
  room = await MailRoom.open();
});
beforeEach(async () => {
  await room.clear();
  const { people } = room.api;
  const department = await people.department();
  amira = await people.person({ name: 'Amira Holt', role: 'ADMINISTRATOR' });
  ana = await people.person({ name: 'Ana Ruiz', departments: [department] });
  ben = await people.person({ name: 'Ben Okafor', departments: [department] });
  cleo = await people.person({ name: 'Cleo Dunn', departments: [department] });
});
afterAll(() => room.close());

const given = (mails: readonly TaskMail[] | null): Promise<string> =>
  givenTask(room.api, amira, { assigneeId: ben.id, watcherIds: [cleo.id], mails });
/** Who hears of what happens from here on. */
const hearers = async (): Promise<readonly string[]> => readable(await room.after(240)).map(({ to }) => to);
const everybody = ['Ben Okafor', 'Cleo Dunn'];

test.each([
  [null, everybody, everybody],
  [['ASSIGNEES_CHANGED', 'ASSIGNEES_COMPLETED'], ['Ben Okafor'], ['Ben Okafor']],
  [['WATCHERS_CHANGED'], ['Cleo Dunn'], []],
  [['WATCHERS_COMPLETED'], [], ['Cleo Dunn']],
  [['ASSIGNEES_COMPLETED'], [], ['Ben Okafor']],
  [[], [], []],
] as const)(
  'a task with the mails %j tells of a change and of its end whom it should',
  async (mails, changed, done) => {
    const taskId = await given(mails);
    // Being given the task is told whatever its switches say (F67).
    expect(await hearers()).toContain('Ben Okafor');
    const edit = { taskId, expectedVersion: 1, title: 'Check both boilers' };
    expect((await change(room.api, amira, 'updateTask', edit)).userErrors).toEqual([]);
    expect(await hearers()).toEqual(changed);
    await givenAction(room.api, amira, taskId, { action: 'DOING' });
    await hearers();
    await givenAction(room.api, amira, taskId, { action: 'COMPLETE' });
    expect(await hearers()).toEqual(done);
  },
);

test('whoever holds a cancelled task is told whatever its switches say', async () => {
  const taskId = await given([]);
  await hearers();
  await givenAction(room.api, amira, taskId, { action: 'CANCEL', comment: 'Not ours' });
  expect(await hearers()).toEqual(['Ben Okafor']);
});

test('a person’s own choices hold beside those of the task, and its creator hears by theirs alone', async () => {
  const taskId = await givenTask(room.api, ana, {
    assigneeId: ben.id,
    watcherIds: [cleo.id],
    mails: ['WATCHERS_CHANGED'],
  });
  await hearers();
  for (const [who, event, mail] of [
    [cleo, 'CHANGED', false],
    [ana, 'FOLLOWED', true],
  ] as const) {
    const values = [who.id, event, mail];
    await storedRows(room.api, 'INSERT INTO notification_setting VALUES ($1, $2, $3, now())', values);
  }
  await change(room.api, amira, 'updateTask', { taskId, expectedVersion: 1, title: 'Check both boilers' });
  expect(await hearers()).toEqual(['Ana Ruiz']);
});

type Read = { readonly mails: readonly string[]; readonly timeline: unknown };
const read = async (taskId: string): Promise<Read> => {
  const document = `query ($id: ID!) { task(id: $id) { mails timeline(first: 1) { nodes { verb
    changes { field before after } } } } }`;
  const { data, errors } = await room.api.gql<{ task: Read }>(amira, document, { id: taskId });
  expect(errors).toEqual([]);
  return data.task;
};

test('the mails of a task are chosen with it and afterwards, told in its history and taken back', async () => {
  const created = await change(room.api, amira, 'createTask', {
    title: 'x',
    dueOn: '2026-12-01',
    assigneeId: ben.id,
    mails: ['WATCHERS_COMPLETED', 'ASSIGNEES_CHANGED'],
  });
  const taskId = created.task?.id ?? '';
  expect((await read(taskId)).mails).toEqual(['ASSIGNEES_CHANGED', 'WATCHERS_COMPLETED']);
  const edit = { taskId, expectedVersion: 1, mails: ['WATCHERS_COMPLETED'] };
  const done = await change(room.api, amira, 'updateTask', edit);
  expect(await read(taskId)).toEqual({
    mails: ['WATCHERS_COMPLETED'],
    timeline: {
      nodes: [
        {
          verb: 'EDITED',
          changes: [
            {
              field: 'MAILS',
              before: 'Whoever works on it, when it changes; Watchers, when it is done',
              after: 'Watchers, when it is done',
            },
          ],
        },
      ],
    },
  });
  const same = await change(room.api, amira, 'updateTask', { ...edit, expectedVersion: 2 });
  expect(same).toMatchObject({ activity: null, userErrors: [] });
  await change(room.api, amira, 'undoTaskAction', { activityId: done.activity?.id });
  expect((await read(taskId)).mails).toEqual(['ASSIGNEES_CHANGED', 'WATCHERS_COMPLETED']);
});

test('without a choice a task sends what its type says, and a task of no type everything', async () => {
  const typeKey = await givenTaskType(room.api, { mails: ['WATCHERS_COMPLETED'] });
  const { key } = await givenCaseType(room.api, { taskTypes: [typeKey] });
  const caseId = await givenCase(room.api, amira, { typeKey: key });
  const typed = await givenTask(room.api, amira, { caseId, typeKey, assigneeId: ben.id });
  const chosen = await givenTask(room.api, amira, { caseId, typeKey, assigneeId: ben.id, mails: [] });
  const plain = await givenTask(room.api, amira, { assigneeId: ben.id });
  const mails = await Promise.all([typed, chosen, plain].map(async (id) => (await read(id)).mails));
  expect(mails).toEqual([['WATCHERS_COMPLETED'], [], taskMails]);
});
