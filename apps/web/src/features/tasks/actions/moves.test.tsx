import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { openTask } from '../../../testing/openTask.tsx';
import { ana, legal, option, sam, taskWith } from '../../../testing/taskMocks.ts';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const overtaken = (verb: string) => ({
  task: taskWith({ status: 'RESOLVED', actions: [option('REOPEN', 'Reopen', { toStatus: 'REOPENED' })] }),
  conflict: { actor: sam, verb, at: '2025-11-14T09:59:48Z', fields: [] },
  userErrors: [{ code: 'CONFLICT', message: 'Somebody else changed it first.' }],
});

async function cancelWith(user: ReturnType<typeof openTask>['user'], words: string) {
  await user.click(await screen.findByRole('button', { name: 'Cancel task' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), words);
  await user.click(within(dialog).getByRole('button', { name: 'Cancel task' }));
}

describe('when somebody acted first', () => {
  test('the banner says who, what and when, keeps the text, and offers what is possible now', async () => {
    const { user, api } = openTask({
      mutation: { cancel: overtaken('COMPLETE'), addNote: { note: { id: 'N1' } } },
    });
    await cancelWith(user, 'The tenant moved out');
    expect(
      await screen.findByText('Sam Okafor completed this 12 seconds ago. Your cancel was not applied.'),
    ).toBeVisible();
    expect(screen.getByText('The tenant moved out')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reopen' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Post my comment anyway' }));
    expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
      'Your comment was added as an internal note',
    );
    expect(api.lastVariables('PostAnyway')).toMatchObject({
      input: { taskId: 'T1', body: 'The tenant moved out' },
    });
    expect(screen.queryByText(/Your cancel was not applied/u)).toBeNull();
  });

  test('the text is still in the dialog when it is opened again', async () => {
    const edited = { ...overtaken('EDITED'), task: taskWith({ version: 4 }) };
    const { user } = openTask({ mutation: { cancel: edited } });
    await cancelWith(user, 'The tenant moved out');
    await user.click(await screen.findByRole('button', { name: 'Dismiss' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel task' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('textbox')).toHaveValue('The tenant moved out');
    expect(within(dialog).getByText('Draft restored')).toBeVisible();
  });

  test('wanting the same is no error', async () => {
    const { user } = openTask({ mutation: { complete: overtaken('COMPLETE') } });
    await user.click(await screen.findByRole('button', { name: 'Complete' }));
    expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
      'Sam Okafor had already completed it',
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('when it does not get through', () => {
  test('a move at once says that it is not done, and can be tried again', async () => {
    const done = { task: taskWith({ status: 'RESOLVED' }), activity: { id: 'A9', undoable: true } };
    const { user, api } = openTask({
      prepare: (mock) => mock.fail('CompleteTask'),
      mutation: { complete: done },
    });
    await user.click(await screen.findByRole('button', { name: 'Complete' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('You are offline. TASK-42 is not completed.');
    api.recover('CompleteTask');
    const [first] = api.sent.filter(({ name }) => name === 'CompleteTask');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent('TASK-42 completed');
    expect(api.lastVariables('CompleteTask')).toEqual(first?.variables);
  });

  test('a dialog stays open with what was typed', async () => {
    const { user } = openTask({ prepare: (mock) => mock.fail('CancelTask') });
    await cancelWith(user, 'The tenant moved out');
    const dialog = screen.getByRole('dialog');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'You are offline. TASK-42 is not cancelled.Your comment is saved here.',
    );
    expect(within(dialog).getByRole('textbox')).toHaveValue('The tenant moved out');
  });

  test('what the server refuses at a field stands at the field', async () => {
    const userErrors = [{ code: 'COMMENT_REQUIRED', field: 'comment', message: 'Say a little more' }];
    const { user } = openTask({ mutation: { cancel: { userErrors } } });
    await cancelWith(user, 'x');
    expect(await screen.findByText('Say a little more')).toBeVisible();
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  test('a refusal as a whole names the remedy', async () => {
    const userErrors = [
      { code: 'CASE_CLOSED', message: 'The case is closed.', remedy: 'Reopen the case first.' },
    ];
    const { user } = openTask({ mutation: { complete: { userErrors } } });
    await user.click(await screen.findByRole('button', { name: 'Complete' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The case is closed.Reopen the case first.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('an undo that came too late says why', async () => {
    const { user } = openTask({
      mutation: {
        complete: { task: taskWith({ status: 'RESOLVED' }), activity: { id: 'A9', undoable: true } },
        undoTaskAction: {
          userErrors: [
            { code: 'UNDO_EXPIRED', message: 'The time to take this back has passed.', remedy: 'Reopen it.' },
          ],
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Complete' }));
    await user.click(await screen.findByRole('button', { name: /Undo/u }));
    expect(await screen.findByText(/The time to take this back has passed\. Reopen it\./u)).toBeVisible();
  });
});

describe('each move', () => {
  test('is shown before the server answered, and rolled back when it refuses', async () => {
    const { user, api } = openTask({
      prepare: (mock) => mock.hold('CompleteTask'),
      mutation: { complete: { userErrors: [{ code: 'CASE_CLOSED', message: 'The case is closed.' }] } },
    });
    await user.click(await screen.findByRole('button', { name: 'Complete' }));
    const path = screen.getByRole('list', { name: 'Progress' });
    expect(within(path).getByText('Resolved').closest('li')).toHaveAttribute('aria-current', 'step');
    api.release('CompleteTask');
    expect(await screen.findByRole('alert')).toHaveTextContent('The case is closed.');
    expect(within(path).getByText('In progress').closest('li')).toHaveAttribute('aria-current', 'step');
  });

  test('pressed twice happens once', async () => {
    const { user, api } = openTask({ prepare: (mock) => mock.hold('CompleteTask') });
    await user.dblClick(await screen.findByRole('button', { name: 'Complete' }));
    expect(api.sent.filter(({ name }) => name === 'CompleteTask')).toHaveLength(1);
  });

  test('keys pressed while a dialog opens were meant for it', async () => {
    const { api } = openTask();
    await screen.findByRole('button', { name: 'Forward' });
    await userEvent.setup({ delay: null }).keyboard('fe');
    expect(await screen.findByRole('dialog')).toHaveAccessibleName('Forward TASK-42 Inspect boiler');
    expect(api.lastVariables('CompleteTask')).toBeUndefined();
  });

  test('Shift+E asks for a closing comment', async () => {
    const complete = { task: taskWith({ status: 'RESOLVED' }), activity: { id: 'A9', undoable: true } };
    const { user, api } = openTask({ mutation: { complete } });
    await screen.findByRole('button', { name: 'Complete' });
    await user.keyboard('{Shift>}e{/Shift}');
    await user.type(
      await screen.findByRole('textbox', { name: 'Closing comment (optional)' }),
      'Pump replaced',
    );
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('region', { name: 'Last action' });
    expect(api.lastVariables('CompleteTask')).toMatchObject({ input: { comment: 'Pump replaced' } });
  });

  test('Reply goes back to who asked', async () => {
    const reply = {
      task: taskWith({ assignee: sam, status: 'NEW' }),
      activity: { id: 'A9', undoable: true },
    };
    const { user, api } = openTask({ mutation: { reply } });
    await screen.findByRole('button', { name: 'Reply' });
    await user.keyboard('r');
    await user.type(
      await screen.findByRole('textbox', { name: 'What do you need from Sam? (optional)' }),
      'The keys',
    );
    await user.click(screen.getByRole('button', { name: 'Reply to Sam' }));
    expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
      'TASK-42 returned to Sam Okafor',
    );
    expect(api.lastVariables('ReplyTask')).toMatchObject({ input: { comment: 'The keys' } });
  });

  test('Reopen suggests who held it last', async () => {
    const task = taskWith({
      status: 'RESOLVED',
      assignee: sam,
      creator: ana,
      actions: [option('REOPEN', 'Reopen', { toStatus: 'REOPENED' })],
    });
    const reopen = { task: { ...task, status: 'REOPENED' }, activity: { id: 'A9', undoable: true } };
    const { user, api } = openTask({ task, mutation: { reopen } });
    await user.click(await screen.findByRole('button', { name: 'Reopen' }));
    await user.click(await screen.findByRole('textbox', { name: 'Assign to (optional)' }));
    await user.click(await screen.findByRole('option', { name: /Sam Okafor\s*Held it last/u }));
    await user.click(screen.getByRole('button', { name: 'Reopen task' }));
    expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
      'TASK-42 reopened, with Sam Okafor',
    );
    expect(api.lastVariables('ReopenTask')).toMatchObject({ input: { personId: 'Person-2' } });
  });

  test('Forward without a person leaves it in the queue', async () => {
    const forward = {
      task: taskWith({ assignee: null, department: legal }),
      activity: { id: 'A9', undoable: true },
    };
    const { user, api } = openTask({ mutation: { forward } });
    await user.click(await screen.findByRole('button', { name: 'Forward' }));
    await user.click(await screen.findByRole('textbox', { name: 'Department' }));
    await user.click(await screen.findByRole('option', { name: /Legal/u }));
    await user.click(screen.getByRole('button', { name: 'Forward to Anyone in Legal' }));
    expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
      'TASK-42 forwarded to the queue of Legal',
    );
    expect(api.lastVariables('ForwardTask')).toMatchObject({ input: { departmentId: 'D2', personId: null } });
  });

  test('A claims what nobody holds and reassigns what somebody holds', async () => {
    const free = taskWith({ assignee: null, claim: { available: true }, actions: [] });
    const { user, api } = openTask({ task: free, mutation: { claimTask: { task: taskWith() } } });
    await screen.findAllByRole('button', { name: 'Claim' });
    await user.keyboard('a');
    expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent('TASK-42 is yours');
    expect(api.lastVariables('ClaimTask')).toMatchObject({ input: { taskId: 'T1' } });
    await user.click(await screen.findByRole('button', { name: 'Reassign' }));
    const dialog = await screen.findByRole('dialog', { name: 'Reassign TASK-42 Inspect boiler' });
    await user.click(within(dialog).getByRole('button', { name: 'Reassign' }));
    expect(within(dialog).getByText('Choose who takes this task')).toBeVisible();
  });

  test('on a phone the first one stands at the bottom and the rest behind the dots', async () => {
    const { user } = openTask({ phone: true });
    const bar = await screen.findByRole('toolbar');
    expect(within(bar).queryByRole('button', { name: 'Forward' })).toBeNull();
    await user.click(within(bar).getByRole('button', { name: 'More actions for TASK-42' }));
    expect(await screen.findByRole('menuitem', { name: /Forward/u })).toBeVisible();
    expect(screen.getByRole('menuitem', { name: /Cancel task/u })).toBeVisible();
  });
});
