import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let ana: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  ana = await api.people.person({ departments: [await api.people.department()] });
});
afterAll(() => api.stop());

function words(taskId: string): Promise<readonly { readonly xmin: string; readonly words: string }[]> {
  return storedRows(api, 'SELECT xmin::text, words::text FROM task_words WHERE task_id = $1', [taskId]);
}

test('an action leaves what a search reads of the task untouched, and a new title renews it', async () => {
  const taskId = await givenTask(api, ana, { title: 'Mend the gutter', assigneeId: ana.id });
  const before = await words(taskId);
  expect(before).toMatchObject([{ words: expect.stringContaining(`'gutter':`) }]);
  await givenAction(api, ana, taskId, { action: 'DOING' });
  expect(await words(taskId)).toEqual(before);
  const edit = { taskId, expectedVersion: 2, title: 'Mend the chimney' };
  expect(await change(api, ana, 'updateTask', edit)).toMatchObject({ userErrors: [] });
  const after = await words(taskId);
  expect(after).toMatchObject([{ words: expect.stringContaining(`'chimney':`) }]);
  expect(after[0]?.words).not.toContain('gutter');
});

async function isOpen(taskId: string): Promise<readonly unknown[]> {
  return storedRows(api, 'SELECT open FROM task_words WHERE task_id = $1', [taskId]);
}

test('the words of a task count as open for as long as somebody has to do it', async () => {
  const taskId = await givenTask(api, ana, { title: 'Paint the fence', assigneeId: ana.id });
  expect(await isOpen(taskId)).toEqual([{ open: true }]);
  await givenAction(api, ana, taskId, { action: 'CANCEL', comment: 'Not ours' });
  expect(await isOpen(taskId)).toEqual([{ open: false }]);
  await givenAction(api, ana, taskId, { action: 'REOPEN' });
  expect(await isOpen(taskId)).toEqual([{ open: true }]);
  expect(await change(api, ana, 'deleteTask', { taskId, expectedVersion: 3 })).toMatchObject({
    userErrors: [],
  });
  expect(await isOpen(taskId)).toEqual([{ open: false }]);
});
