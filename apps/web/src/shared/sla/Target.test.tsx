import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { accessibilityProblems, type MockFields, type Rendered } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { caseWith } from '../../testing/caseMocks.ts';
import { openCase } from '../../testing/openCase.tsx';
import { openTask } from '../../testing/openTask.tsx';
import { taskWith } from '../../testing/taskMocks.ts';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const clock = (more: object = {}): MockFields => ({
  id: 'K1',
  measure: 'RESOLUTION',
  policy: 'Repairs',
  targetMinutes: 480,
  startedAt: '2025-11-14T08:00:00Z',
  finishedAt: null,
  dueAt: '2099-11-14T16:00:00Z',
  state: 'RUNNING',
  badge: 'Due',
  calendar: 'Office',
  timeZone: 'Europe/London',
  reminders: [],
  overridable: true,
  dayMinutes: 450,
  intervals: [],
  dueWith: '2099-11-16T12:00:00Z',
  ...more,
});
const timed = (more: object = {}) => taskWith({ sla: clock(), viewerMaySetTarget: true, ...more });
const badge = { name: /^Resolution: /u };
const done = { task: timed({ sla: clock({ targetMinutes: 900 }) }), case: null, userErrors: [] };

async function openDialog({ user }: Rendered) {
  await user.click(await screen.findByRole('button', badge));
  await user.click(await screen.findByRole('button', { name: 'Change target…' }));
  return within(await screen.findByRole('dialog', { name: /^Target of /u }));
}

test('a target is changed by keys, with a reason, after the new due time was shown', async () => {
  const opened = openTask({ task: timed(), mutation: { setTarget: done } });
  const { user, api, baseElement } = opened;
  const dialog = await openDialog(opened);
  const amount = dialog.getByRole('textbox', { name: 'Target' });
  await waitFor(() => expect(amount).toHaveFocus());
  expect(amount).toHaveValue('8');
  await user.clear(amount);
  await user.type(amount, '15');
  expect(await dialog.findByText(/^Due Mon 16 Nov 2099, 12:00 London/u)).toBeVisible();
  expect(api.lastVariables('TaskTargetPreview')).toEqual({ id: 'T1', minutes: 900 });
  expect(await accessibilityProblems(baseElement)).toEqual([]);
  await user.type(dialog.getByRole('textbox', { name: /Why does the target change/u }), 'Agreed by phone.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Target of /u })).toBeNull());
  expect(api.lastVariables('SetTarget')).toMatchObject({
    input: { taskId: 'T1', measure: 'RESOLUTION', minutes: 900, reason: 'Agreed by phone.' },
  });
  expect(screen.getByRole('button', badge)).toHaveFocus();
});

test('days are working days of the calendar', async () => {
  const opened = openTask({ task: timed({ sla: clock({ targetMinutes: 900 }) }) });
  const dialog = await openDialog(opened);
  expect(dialog.getByRole('textbox', { name: 'Target' })).toHaveValue('2');
  expect(dialog.getByRole('combobox', { name: 'Unit of Target' })).toHaveValue('working days');
});

test('without a reason or an amount nothing is sent, and the field says what is missing', async () => {
  const opened = openTask({ task: timed() });
  const { user, api } = opened;
  const dialog = await openDialog(opened);
  await user.clear(dialog.getByRole('textbox', { name: 'Target' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(dialog.getByText('Enter how much working time there is.')).toBeVisible();
  expect(dialog.getByText('Say why the target changes.')).toBeVisible();
  expect(dialog.getByRole('textbox', { name: 'Target' })).toHaveFocus();
  expect(api.lastVariables('SetTarget')).toBeUndefined();
});

test('a refusal stays in the dialog with what was typed, which waits as a draft', async () => {
  const fixed = {
    code: 'WRONG_ROLE',
    field: null,
    message: 'Only the case manager can do this.',
    remedy: 'Ask one of them.',
  };
  const opened = openTask({
    task: timed(),
    mutation: { setTarget: { task: null, case: null, userErrors: [fixed] } },
  });
  const { user } = opened;
  const dialog = await openDialog(opened);
  await user.click(dialog.getByRole('radio', { name: 'No target' }));
  expect(dialog.getByText('Nothing is due any more, and no reminders are sent.')).toBeVisible();
  await user.type(dialog.getByRole('textbox', { name: /Why does/u }), 'No hurry.');
  await user.click(dialog.getByRole('button', { name: 'Remove target' }));
  expect(await dialog.findByText(fixed.message)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Keep the target' }));
  const again = await openDialog(opened);
  expect(again.getByRole('textbox', { name: /Why does/u })).toHaveValue('No hurry.');
});

test('what the server says about a field stands at the field', async () => {
  const wrong = { code: 'INVALID_INPUT', field: 'minutes', message: 'Too much.', remedy: null };
  const opened = openTask({
    task: timed(),
    mutation: { setTarget: { task: null, case: null, userErrors: [wrong] } },
  });
  const { user } = opened;
  const dialog = await openDialog(opened);
  await user.type(dialog.getByRole('textbox', { name: 'Target' }), '0');
  await user.type(dialog.getByRole('textbox', { name: /Why does/u }), 'Later.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await dialog.findByText('Too much.')).toBeVisible();
  await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Target' })).toHaveFocus());
});

test('whoever does not set targets is not offered it', async () => {
  const { user } = openTask({ task: timed({ viewerMaySetTarget: false }) });
  await user.click(await screen.findByRole('button', badge));
  expect(await screen.findByText('Repairs')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Change target…' })).toBeNull();
});

test('a fixed target says that it is fixed', async () => {
  const { user } = openTask({ task: timed({ sla: clock({ overridable: false }) }) });
  await user.click(await screen.findByRole('button', badge));
  expect(await screen.findByText('The target of this work is fixed.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Change target…' })).toBeNull();
});

test('the target of a case is changed from its header', async () => {
  const changedCase = caseWith({ sla: clock({ targetMinutes: null, state: 'NONE', dueAt: null }) });
  const opened = openCase({
    caseFile: caseWith({
      sla: clock({ state: 'PAUSED', dueAt: null, dueWith: null }),
      viewerMaySetTarget: true,
    }),
    tab: 'history',
    mutation: { setTarget: { task: null, case: changedCase, userErrors: [] } },
  });
  const { user, api } = opened;
  const dialog = await openDialog(opened);
  expect(await dialog.findByText(/^It stands still now/u)).toBeVisible();
  await user.click(dialog.getByRole('radio', { name: 'No target' }));
  await user.type(dialog.getByRole('textbox', { name: /Why does/u }), 'It waits for the court.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(api.lastVariables('SetTarget')).toMatchObject({
      input: { caseId: 'F1', measure: 'RESOLUTION', reason: 'It waits for the court.' },
    }),
  );
});
