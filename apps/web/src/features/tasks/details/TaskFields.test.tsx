import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { openTask } from '../../../testing/openTask.tsx';
import { sam, taskWith } from '../../../testing/taskMocks.ts';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const conflict = (fields: readonly string[]) => ({
  actor: sam,
  verb: 'EDITED',
  at: '2025-11-14T09:59:00Z',
  fields,
});
const refused = [{ code: 'CONFLICT', message: 'Somebody else changed it first.' }];

async function editDue(user: ReturnType<typeof openTask>['user'], day: string) {
  await user.click(await screen.findByRole('button', { name: /edit Due/u }));
  const box = screen.getByLabelText('Due');
  await user.clear(box);
  await user.type(box, `${day}{Enter}`);
}

test('Enter saves a field, and the field says so', async () => {
  const { user, api } = openTask({
    mutation: { updateTask: { task: taskWith({ dueOn: '2025-12-01', version: 4 }) } },
  });
  await editDue(user, '2025-12-01');
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(api.lastVariables('UpdateTask')).toMatchObject({
    input: { taskId: 'T1', expectedVersion: 3, dueOn: '2025-12-01' },
  });
});

test('Escape leaves the field as it was and sends nothing', async () => {
  const { user, api } = openTask();
  await user.click(await screen.findByRole('button', { name: /edit Priority/u }));
  await user.selectOptions(screen.getByLabelText('Priority'), 'Urgent');
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'High edit Priority' })).toBeVisible();
  expect(api.lastVariables('UpdateTask')).toBeUndefined();
});

test('a due date cannot be emptied', async () => {
  const { user, api } = openTask();
  await user.click(await screen.findByRole('button', { name: /edit Due/u }));
  await user.clear(screen.getByLabelText('Due'));
  await user.keyboard('{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('Choose a day');
  expect(api.lastVariables('UpdateTask')).toBeUndefined();
});

test('without a connection the box stays open with what was entered', async () => {
  const { user } = openTask({ prepare: (api) => api.fail('UpdateTask') });
  await editDue(user, '2025-12-01');
  expect(await screen.findByText('Not saved. You are offline.')).toBeVisible();
  expect(screen.getByLabelText('Due')).toHaveValue('2025-12-01');
});

describe('when somebody else was first', () => {
  test('the same field offers both values, and mine can be kept', async () => {
    const theirs = taskWith({ dueOn: '2025-11-25', version: 4 });
    const { user, api } = openTask({
      mutation: { updateTask: { task: theirs, conflict: conflict(['DUE_ON']), userErrors: refused } },
    });
    await editDue(user, '2025-12-01');
    expect(await screen.findByText('Sam set this to Tue 25 Nov.')).toBeVisible();
    api.change({ Mutation: { updateTask: { task: taskWith({ dueOn: '2025-12-01', version: 5 }) } } });
    await user.click(screen.getByRole('button', { name: 'Keep mine (Mon 1 Dec)' }));
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(api.lastVariables('UpdateTask')).toMatchObject({
      input: { expectedVersion: 4, dueOn: '2025-12-01' },
    });
  });

  test('theirs can be taken', async () => {
    const theirs = taskWith({ dueOn: '2025-11-25', version: 4 });
    const { user } = openTask({
      mutation: { updateTask: { task: theirs, conflict: conflict(['DUE_ON']), userErrors: refused } },
    });
    await editDue(user, '2025-12-01');
    await user.click(await screen.findByRole('button', { name: 'Use Tue 25 Nov' }));
    expect(screen.queryByText('Sam set this to Tue 25 Nov.')).toBeNull();
    expect(screen.getByText('Tue 25 Nov')).toBeVisible();
  });

  test('another field is merged without a word', async () => {
    const answers = [
      {
        task: taskWith({ priority: 'LOW', version: 4 }),
        conflict: conflict(['PRIORITY']),
        userErrors: refused,
      },
      { task: taskWith({ priority: 'LOW', dueOn: '2025-12-01', version: 5 }), userErrors: [] },
    ];
    const { user, api } = openTask({ mutation: { updateTask: () => answers.shift() } });
    await editDue(user, '2025-12-01');
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(api.lastVariables('UpdateTask')).toMatchObject({
      input: { expectedVersion: 4, dueOn: '2025-12-01' },
    });
    expect(screen.getByRole('button', { name: 'Low edit Priority' })).toBeVisible();
  });

  test('watchers merge as a set', async () => {
    const lee = { id: 'Person-9', name: 'Lee Chen', kind: 'STAFF', active: true };
    const answers = [
      {
        task: taskWith({ watchers: [lee], version: 4 }),
        conflict: conflict(['WATCHERS']),
        userErrors: refused,
      },
      { task: taskWith({ watchers: [lee, sam], version: 5 }), userErrors: [] },
    ];
    const { user, api } = openTask({ mutation: { updateTask: () => answers.shift() } });
    await user.click(await screen.findByRole('button', { name: 'Add field' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Watchers' }));
    await user.click(screen.getByRole('button', { name: 'None edit Watchers' }));
    await user.click(await screen.findByRole('textbox', { name: 'Add a person' }));
    await user.click(await screen.findByRole('option', { name: /Sam Okafor/u }));
    await waitFor(() =>
      expect(api.lastVariables('UpdateTask')).toMatchObject({
        input: { expectedVersion: 4, watcherIds: ['Person-9', 'Person-2'] },
      }),
    );
  });
});

test('its mails are folded away, and each choice is saved', async () => {
  const mails = ['ASSIGNEES_CHANGED', 'ASSIGNEES_COMPLETED', 'WATCHERS_COMPLETED'];
  const { user, api } = openTask({ mutation: { updateTask: { task: taskWith({ mails, version: 4 }) } } });
  await user.click(await screen.findByText('everything'));
  await user.click(screen.getByRole('checkbox', { name: 'Watchers, when it changes' }));
  await waitFor(() => expect(api.lastVariables('UpdateTask')).toMatchObject({ input: { mails } }));
  expect(await screen.findByText('3 of 4')).toBeVisible();
});

test('the title is edited in its place', async () => {
  const { user, api } = openTask({
    mutation: { updateTask: { task: taskWith({ title: 'Repair boiler' }) } },
  });
  await user.click(await screen.findByRole('button', { name: 'Inspect boiler' }));
  const box = screen.getByRole('textbox', { name: 'Title' });
  await user.clear(box);
  await user.keyboard('{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('Enter a title');
  await user.type(box, 'Repair boiler{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Repair boiler' })).toBeVisible();
  expect(api.lastVariables('UpdateTask')).toMatchObject({ input: { title: 'Repair boiler' } });
});

test('a checklist row is ticked where it stands', async () => {
  const { user, api } = openTask({ mutation: { updateTask: { task: taskWith() } } });
  await user.click(await screen.findByRole('checkbox', { name: 'Not done' }));
  expect(api.lastVariables('UpdateTask')).toMatchObject({
    input: { description: 'It **stops** at night.\n\n- [x] Call the tenant' },
  });
});

test('a description being written survives leaving the page', async () => {
  const first = openTask();
  const box = async () => {
    await first.user.click(await screen.findByRole('button', { name: 'Edit' }));
    return screen.getByRole('textbox', { name: 'Description' });
  };
  await first.user.type(await box(), ' Urgent!');
  first.unmount();
  openTask();
  const again = await screen.findByRole('region', { name: 'Description' });
  await first.user.click(within(again).getByRole('button', { name: 'Edit' }));
  expect(screen.getByText('Draft restored')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Description' })).toHaveDisplayValue(/Urgent!$/u);
});
