import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { accessibilityProblems, type MockFields } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { caseWith, outstanding, survey } from '../../../testing/caseMocks.ts';
import { openCase } from '../../../testing/openCase.tsx';
import { housing } from '../../../testing/taskMocks.ts';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const mayClose = {
  action: 'CLOSE',
  label: 'Close case',
  available: true,
  refusal: null,
  comment: 'OPTIONAL',
};
const settled = caseWith({ outstandingTasks: [], openTaskCount: 0, actions: [mayClose] });

test('with outstanding tasks it says so in the server’s words, and offers what settles each', async () => {
  const { user, baseElement } = openCase();
  await user.click(await screen.findByRole('button', { name: 'Close case' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'This case can’t be closed yet' }));
  expect(dialog.getByText(outstanding.message)).toBeVisible();
  const [first, second] = within(dialog.getByRole('list', { name: 'Outstanding tasks' })).getAllByRole(
    'listitem',
  );
  expect(first).toHaveTextContent('BOILER-12-1Survey the flat');
  expect(first).toHaveTextContent('With Ana Ruiz');
  expect(first).toHaveTextContent('Thu 20 Nov');
  expect(second).toHaveTextContent('With Sam Okafor');
  expect(dialog.getByRole('button', { name: 'Complete BOILER-12-1' })).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Cancel task BOILER-12-2' })).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Reassign BOILER-12-2' })).toBeVisible();
  expect(await accessibilityProblems(baseElement)).toEqual([]);
});

test('the last task settled inside it, the same dialog asks how the case ended', async () => {
  let current: MockFields = caseWith({ outstandingTasks: [{ ...survey, department: housing }] });
  const done = { ...survey, status: 'RESOLVED', statusLabel: 'Resolved', version: 4 };
  const { user, api } = openCase({
    query: { case: () => current },
    mutation: {
      complete: () => {
        current = settled;
        return { task: done, activity: { id: 'A9' }, conflict: null, userErrors: [] };
      },
      performCaseAction: { case: settled, conflict: null, userErrors: [] },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Close case' }));
  await user.click(await screen.findByRole('button', { name: 'Complete BOILER-12-1' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Close BOILER-12 No heating' }));
  await user.click(dialog.getByRole('button', { name: 'Close case' }));
  expect(dialog.getByText('Choose how the case ended.')).toBeVisible();
  await user.click(dialog.getByRole('radio', { name: 'Repaired' }));
  await user.type(dialog.getByRole('textbox', { name: /Summary for the client/u }), 'It works again.');
  await user.type(dialog.getByRole('textbox', { name: /Notes/u }), 'Old boiler.');
  await user.click(dialog.getByRole('button', { name: 'Close case' }));
  await waitFor(() =>
    expect(api.lastVariables('PerformCaseAction')).toMatchObject({
      input: {
        caseId: 'F1',
        action: 'CLOSE',
        outcome: 'Repaired',
        summary: 'It works again.',
        comment: 'Old boiler.',
      },
    }),
  );
});

test('a task that comes in between brings the list back, and what was entered stays', async () => {
  let current: MockFields = settled;
  const { user } = openCase({
    query: { case: () => current },
    mutation: {
      performCaseAction: () => {
        current = caseWith();
        return { case: current, conflict: null, userErrors: [outstanding] };
      },
    },
  });
  await user.click((await screen.findAllByRole('button', { name: 'Close case' }))[0] ?? document.body);
  await user.click(await screen.findByRole('radio', { name: 'Replaced' }));
  const submit = within(screen.getByRole('dialog')).getByRole('button', { name: 'Close case' });
  await user.click(submit);
  expect(await screen.findByText(outstanding.message)).toBeVisible();
  expect(screen.getByRole('list', { name: 'Outstanding tasks' })).toBeVisible();
});

test('when all tasks are done the overview offers to close the case', async () => {
  const { user } = openCase({ caseFile: settled });
  expect(await screen.findByText('All tasks are done. Close this case?')).toBeVisible();
  await user.click(screen.getAllByRole('button', { name: 'Close case' })[1] ?? document.body);
  expect(await screen.findByRole('radio', { name: 'Repaired' })).toBeVisible();
});
