import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { openSocket, type TestSocket } from '../../testing/sockets.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Event = {
  readonly taskId: string;
  readonly verb: string;
  readonly actor: { readonly id: string };
  readonly task: { readonly status: string; readonly assignee: { readonly id: string } | null } | null;
  readonly counts?: { readonly pending: number };
};
type Changed = { readonly event: Event };

const oneTask = `subscription ($id: ID!) { event: taskChanged(taskId: $id) {
  taskId verb actor { id } task { status assignee { id } } } }`;
const ownTasks = `subscription { event: myTasksChanged {
  taskId verb actor { id } task { status assignee { id } } counts { pending } } }`;

let api: TestApi;
let ana: TestPerson;
let ben: TestPerson;
let legal: TestDepartment;
const sockets: TestSocket[] = [];

beforeAll(async () => {
  api = await startTestApi();
  legal = await api.people.department();
  ana = await api.people.person();
  ben = await api.people.person();
});
afterEach(async () => {
  await Promise.all(sockets.splice(0).map((socket) => socket.close()));
});
afterAll(() => api.stop());

function follow(person: TestPerson, document: string, variables: Record<string, unknown> = {}) {
  const socket = openSocket(api.staffUrl, { headers: person.headers });
  sockets.push(socket);
  const results = socket.follow<Changed>(document, variables);
  return async (): Promise<Event | undefined> => {
    const result: IteratorResult<{ data?: Changed | null | undefined }, unknown> = await results.next();
    return result.done === true ? undefined : result.value.data?.event;
  };
}

/** Somebody's subscription is in place once an event of their own arrives; the task is one they see. */
async function settled(next: () => Promise<Event | undefined>, person: TestPerson, taskId: string) {
  const first = next();
  const knock = `mutation { addNote(input: { taskId: "${taskId}", body: "Knock" }) { userErrors { code } } }`;
  const silent = Symbol('silent');
  for (;;) {
    const knocked = api.gql(person, knock);
    const heard = await Promise.race([first, knocked.then(() => silent)]);
    // The last knock has to be over too, or it would put the person back into what the test takes them out of.
    await knocked;
    if (heard !== silent) return;
  }
}

async function nextOf(next: () => Promise<Event | undefined>, verb: string): Promise<Event | undefined> {
  for (;;) {
    const event = await next();
    if (event === undefined || event.verb === verb) return event;
  }
}

test('whoever follows a task hears of a change with the task as it stands then', async () => {
  const taskId = await givenTask(api, ana, { assigneeId: ben.id });
  const next = follow(ana, oneTask, { id: taskId });
  await settled(next, ana, taskId);
  await change(api, ben, 'doing', { taskId, expectedVersion: 1 });
  expect(await nextOf(next, 'DOING')).toEqual({
    taskId,
    verb: 'DOING',
    actor: { id: ben.id },
    task: { status: 'IN_PROGRESS', assignee: { id: ben.id } },
  });
});

test('a task somebody cannot see ends at once, like one that is not there', async () => {
  const stranger = await api.people.person();
  const hidden = follow(stranger, oneTask, { id: await givenTask(api, ana, { assigneeId: ben.id }) });
  const missing = follow(stranger, oneTask, { id: api.runtime.newId() });
  expect([await hidden(), await missing()]).toEqual([undefined, undefined]);
});

test('the change that takes a task from sight is the last one hears of, without the task', async () => {
  const member = await api.people.person({ departments: [legal] });
  const taskId = await givenTask(api, ana, { departmentId: legal.id });
  const next = follow(member, oneTask, { id: taskId });
  await settled(next, member, taskId);
  await storedRows(api, 'DELETE FROM task_person WHERE task_id = $1 AND person_id = $2', [taskId, member.id]);
  const elsewhere = await api.people.department();
  const admin = await api.people.person({ role: 'ADMINISTRATOR' });
  await givenAction(api, admin, taskId, { action: 'FORWARD', departmentId: elsewhere.id });
  expect(await nextOf(next, 'FORWARD')).toMatchObject({ taskId, task: null });
  await givenAction(api, admin, taskId, { action: 'DOING' });
  expect(await next()).toBeUndefined();
});

test('nothing is heard of a department’s tasks once one has left it', async () => {
  const member = await api.people.person({ departments: [legal] });
  const [own, theirs] = [await givenTask(api, member), await givenTask(api, ana, { departmentId: legal.id })];
  const next = follow(member, ownTasks);
  await settled(next, member, own);
  await storedRows(api, 'DELETE FROM department_member WHERE person_id = $1', [member.id]);
  const admin = await api.people.person({ role: 'ADMINISTRATOR' });
  await givenAction(api, admin, theirs, { action: 'DOING' });
  await givenAction(api, member, own, { action: 'CANCEL', comment: 'Why' });
  expect(await nextOf(next, 'CANCEL')).toMatchObject({ taskId: own });
});

test('the lists of an assignee hear of a new task with the counts that follow', async () => {
  const lee = await api.people.person();
  const known = await givenTask(api, ana, { assigneeId: lee.id });
  const next = follow(lee, ownTasks);
  await settled(next, lee, known);
  const taskId = await givenTask(api, ana, { assigneeId: lee.id });
  expect(await nextOf(next, 'CREATED')).toMatchObject({ taskId, counts: { pending: 2 } });
});
