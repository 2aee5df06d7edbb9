import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, within } from '@testing-library/react';
import { boilerType, order } from '../../../testing/caseMocks.ts';
import { NewCasePage } from './NewCasePage.tsx';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const viewer = { person: { id: 'Person-1', name: 'Ana Ruiz' }, permissions: ['CASES_READ', 'CASES_WRITE'] };
const inquiry = {
  key: 'inquiry',
  label: 'Inquiry',
  summary: 'A question.',
  version: 1,
  form: null,
  taskTypes: [],
};

function openPage(mutation: Mocks[string] = {}, query: Mocks[string] = {}, at = '/cases/new') {
  const clients = connectionOf([{ id: 'C1', name: 'Maria Lopez' }]);
  return renderWithApollo(<NewCasePage />, {
    at,
    mocks: {
      Query: { viewer, caseTypes: [boilerType, inquiry], clients, ...query },
      Mutation: mutation,
    },
  });
}

const next = () => screen.getByRole('button', { name: 'Continue' });

test('from the page of a client it is for them', async () => {
  const client = { id: 'C1', name: 'Maria Lopez', accountCode: 'LOPEZ' };
  const { user, api } = openPage({}, { client }, '/cases/new?client=LOPEZ');
  await user.click(await screen.findByRole('radio', { name: 'Inquiry' }));
  await user.click(next());
  expect(screen.getByRole('textbox', { name: 'Client' })).toHaveValue('Maria Lopez');
  expect(api.lastVariables('NewCaseClient')).toEqual({ accountCode: 'LOPEZ' });
});

test('from type to check, then the case is open with what its rules made', async () => {
  const caseFile = { id: 'F9', number: 'BOILER-14', title: 'No heating', tasks: connectionOf([order]) };
  const { user, api, container } = openPage({ createCase: { case: caseFile, userErrors: [] } });
  await user.click(await screen.findByRole('radio', { name: 'Boiler repair' }));
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(next());
  await user.click(next());
  expect(screen.getByText('Enter a title.')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'No heating');
  await user.click(screen.getByRole('textbox', { name: 'Client' }));
  await user.click(await screen.findByRole('option', { name: 'Maria Lopez' }));
  await user.click(next());
  await user.click(next());
  expect(screen.getByText('Fill this in.')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /Address/u }), '4 Mill Lane');
  await user.click(next());
  expect(screen.getByRole('heading', { name: 'Check what you entered' })).toBeVisible();
  expect(screen.getByText('4 Mill Lane')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Open case' }));
  expect(await screen.findByRole('heading', { name: 'BOILER-14 is open' })).toHaveFocus();
  expect(screen.getByText('1 task was made for it automatically')).toBeVisible();
  expect(screen.getByText('Made because the part is not in stock.')).toBeVisible();
  expect(api.lastVariables('CreateCase')).toEqual({
    input: {
      typeKey: 'boiler',
      title: 'No heating',
      priority: 'NORMAL',
      clientId: 'C1',
      variables: { address: '4 Mill Lane' },
      idempotencyKey: expect.stringMatching(/-/u),
    },
  });
});

test('a type without a form skips that step', async () => {
  const { user } = openPage();
  await user.click(await screen.findByRole('radio', { name: 'Inquiry' }));
  const steps = within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual(['1Type', '2Client and title', '3Check']);
});

test('what the server refuses leads back to its field, and everything entered is there', async () => {
  const error = { code: 'INVALID_INPUT', field: 'title', message: 'This title is taken.', remedy: null };
  const { user } = openPage({ createCase: { case: null, userErrors: [error] } });
  await user.click(await screen.findByRole('radio', { name: 'Inquiry' }));
  await user.click(next());
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Kept');
  await user.click(next());
  await user.click(screen.getByRole('button', { name: 'Open case' }));
  expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveValue('Kept');
  expect(screen.getAllByText('This title is taken.').length).toBeGreaterThan(0);
});

test('a draft survives leaving the page, with its step', async () => {
  const first = openPage();
  await first.user.click(await screen.findByRole('radio', { name: 'Inquiry' }));
  await first.user.click(next());
  await first.user.type(screen.getByRole('textbox', { name: 'Title' }), 'Half a thought');
  first.unmount();
  openPage();
  expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveValue('Half a thought');
  expect(screen.getByText('Draft restored')).toBeVisible();
});

test('whoever may not open cases is told who can', async () => {
  openPage({}, { viewer: { ...viewer, permissions: ['CASES_READ'] } });
  expect(await screen.findByText('You may not open cases.')).toBeVisible();
});

test('every step takes the focus and Ctrl+Enter, from the first to the last', async () => {
  const caseFile = { id: 'F9', number: 'BOILER-14', title: 'No heating', tasks: connectionOf([]) };
  const { user } = openPage({ createCase: { case: caseFile, userErrors: [] } });
  const send = () => user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('radio', { name: 'Boiler repair' });
  await send();
  expect(screen.getByText('Choose what kind of case it is.')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Boiler repair' }));
  await send();
  expect(screen.getByRole('region', { name: 'Who is it for, and what is it about?' })).toContainElement(
    document.activeElement instanceof HTMLElement ? document.activeElement : null,
  );
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'No heating');
  await user.click(next());
  expect(screen.getByRole('textbox', { name: /Address/u })).toHaveFocus();
  await user.keyboard('4 Mill Lane');
  await send();
  expect(screen.getByRole('heading', { name: 'Check what you entered' })).toHaveFocus();
  await user.click(document.body);
  await send();
  expect(await screen.findByRole('heading', { name: 'BOILER-14 is open' })).toHaveFocus();
});
