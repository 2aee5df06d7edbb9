import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { accessibilityProblems, connectionOf } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { caseWith } from '../../../testing/caseMocks.ts';
import { openCase } from '../../../testing/openCase.tsx';
import { entry } from '../../../testing/taskMocks.ts';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const title = () => screen.findByRole('heading', { level: 1, name: 'No heating' });

test('a case says what it is, for whom, where it stands and what it waits for', async () => {
  const { container } = openCase();
  await title();
  const facts = screen.getByLabelText('About BOILER-12');
  expect(facts).toHaveTextContent('ClientMaria Lopez');
  expect(facts).toHaveTextContent('TypeBoiler repair');
  expect(facts).toHaveTextContent('Ana Ruiz');
  const people = within(screen.getByRole('region', { name: 'People' }));
  expect(people.getByRole('link', { name: 'Maria Lopez' })).toHaveAttribute('href', '/clients/LOPEZ');
  const path = within(screen.getByRole('list', { name: 'Stage' }));
  expect(path.getByText('Request').closest('li')).toHaveAttribute('aria-current', 'step');
  expect(screen.getByText('Ring the tenant first.')).toBeVisible();
  const waiting = within(screen.getByRole('region', { name: 'Waiting on' }));
  expect(waiting.getByRole('link', { name: 'Order the part' })).toHaveAttribute('href', '/tasks/BOILER-12-2');
  expect(waiting.getByText('Sam Okafor')).toBeVisible();
  expect(screen.getByLabelText('Answers')).toHaveTextContent('Address4 Mill Lane');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('the tabs are addresses; a type without task types has no tasks', async () => {
  const { user, address } = openCase();
  await user.click(await screen.findByRole('tab', { name: 'Tasks 2/2' }));
  expect(address()).toBe('/cases/BOILER-12/tasks');
});

test('a type without task types has no tab for them', async () => {
  const type = { key: 'inquiry', label: 'Inquiry', version: 1, taskTypes: [], stages: [], outcomes: [] };
  openCase({
    caseFile: caseWith({ type, taskCount: 0, openTaskCount: 0, outstandingTasks: [], stages: [] }),
  });
  await title();
  expect(screen.queryByRole('tab', { name: /Tasks/u })).toBeNull();
});

test('whoever may moves the case to another stage by pressing it', async () => {
  const moved = caseWith({ stage: 'repair', stageLabel: 'Repair', version: 5 });
  const { user, api } = openCase({
    mutation: { moveCaseStage: { case: moved, conflict: null, userErrors: [] } },
  });
  await user.click(await screen.findByRole('button', { name: 'Move to Repair' }));
  expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
    'BOILER-12 moved to Repair',
  );
  expect(api.lastVariables('MoveCaseStage')).toMatchObject({
    input: { caseId: 'F1', expectedVersion: 4, stage: 'repair' },
  });
});

test('a stage move is taken back from where it is told, by Ctrl+Z too', async () => {
  const moved = caseWith({
    stage: 'repair',
    stageLabel: 'Repair',
    version: 5,
    undo: { activity: { id: 'A9' } },
  });
  const back = caseWith({ version: 6, undo: null });
  const { user, api } = openCase({
    mutation: {
      moveCaseStage: { case: moved, conflict: null, userErrors: [] },
      undoCaseAction: { case: back, conflict: null, userErrors: [] },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Move to Repair' }));
  const told = await screen.findByRole('region', { name: 'Last action' });
  expect(within(told).getByRole('button', { name: /^Undo/u })).toBeVisible();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Last action' })).toHaveTextContent(
      'Taken back: BOILER-12 moved to Repair',
    ),
  );
  expect(api.lastVariables('UndoCaseAction')).toMatchObject({ input: { activityId: 'A9' } });
  const path = within(screen.getByRole('list', { name: 'Stage' }));
  expect(path.getByText('Request').closest('li')).toHaveAttribute('aria-current', 'step');
});

test('what can no longer be taken back says why', async () => {
  const late = {
    code: 'UNDO_EXPIRED',
    field: null,
    message: 'It is too late to take this back.',
    remedy: null,
  };
  const { user } = openCase({
    tab: 'history',
    caseFile: caseWith({ timeline: connectionOf([entry('A9', 'HOLD', { undoable: true, task: null })]) }),
    mutation: { undoCaseAction: { case: null, conflict: null, userErrors: [late] } },
  });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
    'It is too late to take this back.',
  );
});

test('cancelling asks why at the field, and keeps what was typed when it fails', async () => {
  const { user, api } = openCase({ prepare: (mock) => mock.fail('PerformCaseAction') });
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Cancel case' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Cancel BOILER-12 No heating?' }));
  await user.click(dialog.getByRole('button', { name: 'Cancel case' }));
  const box = dialog.getByRole('textbox', { name: 'Why are you cancelling this case?' });
  expect(box).toHaveFocus();
  expect(dialog.getByText('Enter why you are cancelling this case')).toBeVisible();
  await user.type(box, 'Moved away');
  await user.click(dialog.getByRole('button', { name: 'Cancel case' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('You are offline. Nothing was changed');
  expect(box).toHaveValue('Moved away');
  expect(api.lastVariables('PerformCaseAction')).toMatchObject({
    input: { action: 'CANCEL', comment: 'Moved away' },
  });
});

test('answers are changed in their form, and judged before they are sent', async () => {
  const { user, api } = openCase({
    mutation: { updateCase: { case: caseWith({ version: 5 }), conflict: null, userErrors: [] } },
  });
  const facts = within(await screen.findByRole('region', { name: 'Key facts' }));
  await user.click(facts.getByRole('button', { name: 'Change' }));
  const box = await screen.findByRole('textbox', { name: /Address/u });
  await user.clear(box);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Fill this in.')).toBeVisible();
  await user.type(box, '5 Mill Lane');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(api.lastVariables('UpdateCase')).toMatchObject({
      input: { variables: { address: '5 Mill Lane' } },
    }),
  );
});

test('an edit sends what was changed and nothing else', async () => {
  const { user, api } = openCase({
    mutation: { updateCase: { case: caseWith({ version: 5 }), conflict: null, userErrors: [] } },
  });
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit case' }));
  const box = await screen.findByRole('textbox', { name: 'Title' });
  await user.type(box, ' again');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(api.lastVariables('UpdateCase')).toBeDefined());
  expect(api.lastVariables('UpdateCase')).toEqual({
    input: {
      caseId: 'F1',
      expectedVersion: 4,
      idempotencyKey: expect.stringMatching(/-/u),
      title: 'No heating again',
    },
  });
});

test('a task opens in its place with its answers, and one rule-made says which rule', async () => {
  const { user } = openCase({ tab: 'tasks' });
  const table = within(await screen.findByRole('table', { name: 'Tasks of BOILER-12' }));
  expect(table.getByText('after #1')).toBeVisible();
  expect(table.getByText('Rule: Part needed')).toHaveAttribute(
    'title',
    'Made because the part is not in stock.',
  );
  await user.click(table.getByRole('button', { name: 'View BOILER-12-2' }));
  expect(table.getByText('Made because the part is not in stock.')).toBeVisible();
  expect(table.getByRole('toolbar', { name: /BOILER-12-2/u })).toBeVisible();
});

test('words to the client and notes of staff are two choices, and the thread shows them at once', async () => {
  const { user, api } = openCase({
    tab: 'messages',
    mutation: { addCaseComment: { comment: { id: 'W1' }, userErrors: [] } },
    prepare: (mock) => mock.hold('AddCaseComment'),
  });
  await user.click(await screen.findByRole('button', { name: 'Message to Maria Lopez' }));
  await user.type(
    await screen.findByRole('textbox', { name: 'Message to Maria Lopez' }),
    'We come on Friday',
  );
  await user.click(screen.getByRole('button', { name: 'Send to Maria Lopez' }));
  const thread = within(await screen.findByRole('list', { name: 'Messages and notes' }));
  expect(thread.getByText('We come on Friday')).toBeVisible();
  api.release('AddCaseComment');
  expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent('Sent to Maria Lopez');
  expect(api.lastVariables('AddCaseComment')).toMatchObject({
    input: { caseId: 'F1', body: 'We come on Friday' },
  });
});

test('one history tells of the case and of its tasks, and marks what is private', async () => {
  const task = { id: 'T1', number: 'BOILER-12-1', title: 'Survey the flat' };
  const entries = [
    entry('E2', 'CANCEL', { task, words: 'Nobody home', audience: 'INTERNAL' }),
    entry('E1', 'MOVED', { task: null, fromStage: 'request', toStage: 'repair' }),
  ];
  openCase({ tab: 'history', caseFile: caseWith({ timeline: connectionOf(entries) }) });
  const items = within(await screen.findByRole('list', { name: 'History' })).getAllByRole('listitem');
  expect(items[0]).toHaveTextContent('cancelled this BOILER-12-1 Survey the flat');
  expect(items[0]).toHaveTextContent('Internal');
  expect(items[1]).toHaveTextContent('moved this case from Request to Repair');
});

test('a number that leads nowhere says so', async () => {
  openCase({ caseFile: null });
  expect(await screen.findByText('There is no such case.')).toBeVisible();
});
