import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { addComment, addNote } from '../conversation/conversation.service.ts';
import type { CreateOrder } from '../tasks/task-create.service.ts';
import { givenTaskType } from '../../testing/cases.ts';
import { MailRoom, readable } from '../../testing/mails.ts';
import type { TestClient, TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';

type Cast = Readonly<Record<'ana' | 'ben' | 'cleo' | 'maria', TestPerson>>;

let room: MailRoom;
let cast: Cast;
let legal: TestDepartment;
let harbour: TestClient;

beforeAll(async () => {
  room = await MailRoom.open();
});
beforeEach(async () => {
  const { people } = room.api;
  legal = await people.department();
  harbour = await people.client();
  cast = {
    ana: await people.person({ name: 'Ana Ruiz', departments: [legal] }),
    ben: await people.person({ name: 'Ben Okafor', departments: [legal] }),
    cleo: await people.person({ name: 'Cleo Marsh', departments: [legal] }),
    maria: await people.person({ role: 'CLIENT', name: 'Maria Lopez', client: harbour }),
  };
});
afterAll(() => room.close());

const task = (asked: Partial<CreateOrder> = {}): Promise<string> =>
  givenTask(room.api, cast.ana, {
    title: 'Check the <boiler>',
    assigneeId: cast.ben.id,
    priority: 'HIGH',
    ...asked,
  });

/** A task nobody is to hear the beginning of. */
async function quietTask(asked: Partial<CreateOrder> = {}): Promise<string> {
  const taskId = await task(asked);
  await room.clear();
  return taskId;
}

const say = async (who: TestPerson, taskId: string, words: { comment: string } | { note: string }) => {
  const session = await room.api.session(who);
  await session.transaction((tx) =>
    'note' in words
      ? addNote(tx, { taskId, body: words.note })
      : addComment(tx, { taskId, body: words.comment }),
  );
};

const numberOf = async (taskId: string): Promise<string> => {
  const [row] = await storedRows<{ number: string }>(room.api, 'SELECT number FROM task WHERE id = $1', [
    taskId,
  ]);
  return row?.number ?? '';
};

test('who is given a task is told after the undo window, with what they need to know', async () => {
  const taskId = await task();
  const number = await numberOf(taskId);
  expect(await room.waiting('task-mail')).toMatchObject([{ wait: 30 }]);
  const [mail, ...more] = await room.after(30);
  expect(more).toEqual([]);
  const { staffUrl } = room.api.runtime.settings;
  expect(mail).toMatchObject({
    to: [{ name: 'Ben Okafor', address: cast.ben.email }],
    subject: `${number}: Check the <boiler>`,
    references: `<task.${taskId}@localhost>`,
  });
  expect(mail?.text?.trimEnd()).toBe(
    [
      `Ana Ruiz gave you ${number}`,
      'Check the <boiler>',
      `Due 1 December 2026 · Priority High · ${legal.name}`,
      `Open ${number}:\n${staffUrl}/tasks/${number}`,
      '-- \nYou get this because the task is assigned to you.\n' +
        `Change: ${staffUrl}/settings/notifications`,
    ].join('\n\n'),
  );
  expect(mail?.html).toContain('Check the &lt;boiler&gt;');
  expect(mail?.headers).toContainEqual(
    expect.objectContaining({ key: 'list-unsubscribe', value: `<${staffUrl}/settings/notifications>` }),
  );
});

test.each<[string, string, object, string]>([
  ['forward', 'ben', { comment: 'For you' }, 'Ben Okafor forwarded'],
  ['reassignTask', 'ana', {}, 'Ana Ruiz gave you'],
])('%s tells the new assignee in its own words', async (mutation, who, more, words) => {
  const taskId = await quietTask();
  await change(room.api, who === 'ben' ? cast.ben : cast.ana, mutation, {
    taskId,
    expectedVersion: 1,
    personId: cast.cleo.id,
    ...(mutation === 'forward' ? { departmentId: legal.id } : {}),
    ...more,
  });
  const [mail] = readable(await room.after(30));
  expect(mail).toMatchObject({ to: 'Cleo Marsh' });
  expect(mail?.text).toContain(words);
});

test('a task that is sent back tells its creator what was asked', async () => {
  const taskId = await quietTask();
  await givenAction(room.api, cast.ben, taskId, { action: 'REPLY', comment: 'Which flat?' });
  const [mail] = readable(await room.after(30));
  expect(mail).toMatchObject({ to: 'Ana Ruiz' });
  expect(mail?.text).toMatch(/Ben Okafor sent TASK-\d+ back to you[^]*What they wrote: Which flat\?/);
});

test('who held a cancelled task is told why, whatever they chose; who cancelled it is not', async () => {
  const [own, others] = [await task(), await task({ coAssigneeIds: [cast.cleo.id] })];
  await room.clear();
  await storedRows(
    room.api,
    `INSERT INTO notification_setting SELECT $1, e, false, now() FROM unnest('{CANCELLED,COMPLETED,CHANGED}'::text[]) e`,
    [cast.ben.id],
  );
  await change(room.api, cast.ben, 'cancel', { taskId: own, expectedVersion: 1, comment: 'Mine' });
  await change(room.api, cast.ana, 'cancel', {
    taskId: others,
    expectedVersion: 1,
    comment: 'Bought a new one',
  });
  const mails = readable(await room.after(30));
  expect(mails.map(({ to }) => to)).toEqual(['Ben Okafor', 'Cleo Marsh']);
  expect(mails[0]?.text).toMatch(/Ana Ruiz cancelled [\s\S]*Why: Bought a new one/);
});

test('a completed task tells its creator and those who watch it, a while later', async () => {
  const taskId = await quietTask({ watcherIds: [cast.cleo.id] });
  await givenAction(room.api, cast.ben, taskId, { action: 'DOING' });
  await room.clear();
  await givenAction(room.api, cast.ben, taskId, { action: 'COMPLETE', comment: 'Works again' });
  expect(await room.after(30)).toEqual([]);
  const mails = readable(await room.after(180));
  expect(mails.map(({ to }) => to)).toEqual(['Ana Ruiz', 'Cleo Marsh']);
  expect(mails[0]?.text).toMatch(
    /Ben Okafor completed TASK-\d+[^]*Works again[^]*because you created the task/,
  );
  expect(mails[1]?.text).toContain('because you watch the task');
});

test('a change tells who holds the task what changed', async () => {
  const taskId = await quietTask();
  const edits = { title: 'Check the pump', priority: 'URGENT' };
  await change(room.api, cast.ana, 'updateTask', { taskId, expectedVersion: 1, ...edits });
  await room.after(30);
  const [mail, ...more] = readable(await room.after(180));
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: 'Ben Okafor' });
  expect(mail?.text).toMatch(/^Ana Ruiz changed TASK-\d+: (title, priority|priority, title)/);
});

test('a comment reaches everybody who has to do with the task, in its own words', async () => {
  const taskId = await quietTask({ watcherIds: [cast.cleo.id] });
  await say(cast.ben, taskId, { note: 'The key is at the desk' });
  await room.after(30);
  const mails = readable(await room.after(180));
  expect(mails.map(({ to }) => to)).toEqual(['Ana Ruiz', 'Cleo Marsh']);
  expect(mails[0]?.text).toMatch(/Ben Okafor wrote on TASK-\d+[^]*The key is at the desk/);
});

test('a reopened task tells at once who has it now', async () => {
  const taskId = await quietTask();
  await givenAction(room.api, cast.ben, taskId, { action: 'DOING' });
  await givenAction(room.api, cast.ben, taskId, { action: 'COMPLETE' });
  await room.clear();
  await givenAction(room.api, cast.ana, taskId, { action: 'REOPEN', comment: 'It drips again' });
  const [mail] = readable(await room.after(30));
  expect(mail).toMatchObject({ to: 'Ben Okafor' });
  expect(mail?.text).toMatch(/Ana Ruiz reopened TASK-\d+[^]*It drips again/);
});

test('a department is told of a task to claim only where its type says so, and not once it is claimed', async () => {
  const waitingTask = async (mailsGroup: boolean) => {
    const key = await givenTaskType(room.api, { mailsGroup });
    const taskId = await task({ assigneeId: null, departmentId: legal.id });
    await storedRows(room.api, 'UPDATE task SET type_key = $2, type_version = 1 WHERE id = $1', [
      taskId,
      key,
    ]);
    return taskId;
  };
  await waitingTask(false);
  expect(await room.after(30)).toEqual([]);
  await waitingTask(true);
  const mails = readable(await room.after(30));
  expect(mails.map(({ to }) => to)).toEqual(['Ben Okafor', 'Cleo Marsh']);
  expect(mails[0]?.text).toContain(`waits for somebody in ${legal.name}`);
  const claimed = await waitingTask(true);
  await change(room.api, cast.cleo, 'claimTask', { taskId: claimed, expectedVersion: 1 });
  expect(readable(await room.after(30)).map(({ to }) => to)).not.toContain('Ben Okafor');
});

test('nothing is sent about what somebody did to their own task', async () => {
  await room.clear();
  const taskId = await task({ assigneeId: cast.ana.id });
  await givenAction(room.api, cast.ana, taskId, { action: 'DOING' });
  await givenAction(room.api, cast.ana, taskId, { action: 'COMPLETE' });
  expect(await room.waiting('task-mail')).toEqual([]);
});

test('a client is asked in plain words at their own door and never reads what staff wrote', async () => {
  const taskId = await quietTask();
  await change(room.api, cast.ana, 'reassignTask', {
    taskId,
    expectedVersion: 1,
    personId: cast.maria.id,
    comment: 'Difficult customer',
  });
  const mails = readable(await room.after(30));
  const mail = mails.find(({ to }) => to === 'Maria Lopez');
  expect(mail?.text).toContain('There is something for you to do');
  expect(mail?.text).toContain(`${room.api.runtime.settings.portalUrl}/tasks/`);
  expect(mail?.text).toContain('Please do it by 1 December 2026.');
  expect(mail?.text).not.toMatch(/Difficult|Ana|Priority|Legal|settings/);
});

test('a client hears what was said to them and that it is done, in one mail when it comes together', async () => {
  const taskId = await quietTask({ clientId: harbour.id, audience: 'CLIENT' });
  await givenAction(room.api, cast.ben, taskId, { action: 'DOING' });
  await room.clear();
  await say(cast.ben, taskId, { note: 'She shouted at me' });
  await say(cast.ben, taskId, { comment: 'We come on Monday' });
  await room.after(30);
  const [message] = readable(await room.after(180)).filter(({ to }) => to === 'Maria Lopez');
  expect(message?.text).toMatch(/^We wrote to you[^]*We come on Monday/);
  await say(cast.ben, taskId, { comment: 'It works' });
  await givenAction(room.api, cast.ben, taskId, { action: 'COMPLETE' });
  await room.after(30);
  const [news, ...more] = readable(await room.after(180)).filter(({ to }) => to === 'Maria Lopez');
  expect(more).toEqual([]);
  expect(news?.text).toMatch(/^What is new[^]*• We wrote: It works\n• We are done/);
  expect(`${message?.text} ${news?.text}`).not.toMatch(/shouted|Ben Okafor/);
});

test('a client who asked is asked back, and told when their task is no longer needed', async () => {
  const { maria, ana } = cast;
  const taskId = await givenTask(room.api, maria, {
    title: 'New key',
    departmentId: legal.id,
    clientId: harbour.id,
    audience: 'CLIENT',
  });
  await change(room.api, ana, 'claimTask', { taskId, expectedVersion: 1 });
  await room.clear();
  await givenAction(room.api, ana, taskId, { action: 'REPLY', comment: 'Which door?' });
  const [asked] = readable(await room.after(30));
  expect(asked).toMatchObject({ to: 'Maria Lopez', subject: 'New key' });
  expect(asked?.text).toMatch(/^We need something from you[^]*What we wrote: Which door\?/);
  const boss = await room.api.people.person({ role: 'ADMINISTRATOR' });
  await givenAction(room.api, boss, taskId, { action: 'CANCEL', comment: 'Changed all locks' });
  const cancelled = readable(await room.after(30)).find(({ to }) => to === 'Maria Lopez');
  expect(cancelled?.text).toMatch(/^You do not need to do this any more/);
});
