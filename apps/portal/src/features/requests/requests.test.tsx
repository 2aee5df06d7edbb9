import { accessibilityProblems } from '@docket/testing/apollo';
import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { createWorld, someQuestion, type WorldRequestType } from '../../testing/portalWorld.ts';
import { renderPortal } from '../../testing/renderPortal.tsx';

function boiler(given: Partial<WorldRequestType> = {}): WorldRequestType {
  return {
    key: 'boiler',
    label: 'Boiler repair',
    summary: 'A boiler that does not work.',
    questions: [
      someQuestion('address', { label: 'Where is it' }),
      someQuestion('gas', { label: 'Do you smell gas', kind: 'YES_NO' }),
      someQuestion('days', {
        label: 'When are you at home',
        kind: 'SEVERAL_OF',
        choices: ['Monday', 'Friday'],
      }),
      someQuestion('age', { label: 'How old is it', kind: 'WHOLE_NUMBER', required: false }),
    ],
    draft: null,
    ...given,
  };
}

test('a request is asked for page by page, checked, changed, and sent', async () => {
  const world = createWorld({ requestTypes: [boiler()] });
  const { user, container } = renderPortal({ at: '/', world });
  const go = async () => user.click(screen.getByRole('button', { name: 'Continue' }));
  await user.click(await screen.findByRole('link', { name: 'Ask for something' }));
  await user.click(await screen.findByRole('link', { name: 'Boiler repair' }));
  await user.type(await screen.findByRole('textbox', { name: 'Where is it' }), '4 Orchard Row');
  expect(screen.getByText('Question 1 of 4')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await go();
  await user.click(await screen.findByRole('radio', { name: 'No' }));
  await go();
  await user.click(await screen.findByRole('checkbox', { name: 'Friday' }));
  expect(await accessibilityProblems(container)).toEqual([]);
  await go();
  expect(await screen.findByRole('textbox', { name: 'How old is it (optional)' })).toBeVisible();
  await go();
  await user.type(await screen.findByRole('textbox', { name: /anything else/u }), 'Ring twice.');
  await go();
  expect(await screen.findByRole('heading', { level: 1, name: 'Check your answers' })).toHaveFocus();
  const answers = screen.getAllByRole('definition').map((one) => one.textContent);
  expect(answers).toEqual(
    expect.arrayContaining(['4 Orchard Row', 'No', 'Friday', 'Not answered', 'Ring twice.']),
  );
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'Change Where is it' }));
  const address = await screen.findByRole('textbox', { name: 'Where is it' });
  await user.clear(address);
  await user.type(address, '6 Orchard Row');
  await go();
  expect(await screen.findByText('6 Orchard Row')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Send request' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Request sent' })).toBeVisible();
  expect(screen.getByText('Your reference is C-1.')).toBeVisible();
  expect(screen.getByText(/We have sent an email to maria@example.org/u)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('an answer that does not fit keeps the page, with the problem above it and at the question', async () => {
  const world = createWorld({ requestTypes: [boiler()] });
  const { user } = renderPortal({ at: '/requests/new/boiler', world });
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  const summary = await screen.findByRole('alert');
  await user.click(within(summary).getByRole('link', { name: 'Enter “Where is it”.' }));
  expect(screen.getByRole('textbox', { name: 'Where is it' })).toHaveFocus();
  expect(screen.getByRole('textbox', { name: 'Where is it' })).toHaveAccessibleDescription(
    /Enter “Where is it”/u,
  );
  expect(document.title).toMatch(/^Error: /u);
});

test('what was begun waits on the first page and can be carried on or deleted', async () => {
  const draft = { answers: { address: '4 Orchard Row' }, more: null, updatedAt: '2025-11-08T09:00:00Z' };
  const world = createWorld({ requestTypes: [boiler({ draft })] });
  const { user } = renderPortal({ at: '/', world });
  expect(await screen.findByText('You started this on 8 November. We kept your answers.')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Boiler repair' }));
  expect(await screen.findByRole('textbox', { name: 'Where is it' })).toHaveValue('4 Orchard Row');
  await user.click(screen.getByRole('button', { name: 'Save and come back later' }));
  expect(await screen.findByText('We kept your answers. You can carry on at any time.')).toBeVisible();
});

test('a request that was begun is deleted on the page that shows its answers', async () => {
  const draft = { answers: {}, more: null, updatedAt: '2025-11-08T09:00:00Z' };
  const world = createWorld({ requestTypes: [boiler({ draft })] });
  const { user } = renderPortal({ at: '/requests/new/boiler?page=check', world });
  await user.click(await screen.findByRole('button', { name: 'Delete this request' }));
  expect(await screen.findByText('We deleted what you had started.')).toBeVisible();
  expect(world.requestTypes[0]?.draft).toBeNull();
});

test('a question still open is named on the page of all answers, and leads there', async () => {
  const draft = { answers: {}, more: null, updatedAt: '2025-11-08T09:00:00Z' };
  const world = createWorld({ requestTypes: [boiler({ draft })] });
  const { user } = renderPortal({ at: '/requests/new/boiler?page=check', world });
  await user.click(await screen.findByRole('button', { name: 'Send request' }));
  await user.click(
    within(await screen.findByRole('alert')).getByRole('link', { name: 'Enter “Where is it”.' }),
  );
  expect(screen.getByRole('link', { name: 'Change Where is it' })).toHaveFocus();
});

test('something that is not offered says so', async () => {
  renderPortal({ at: '/requests/new/nothing', world: createWorld() });
  expect(await screen.findByRole('heading', { level: 1, name: 'We cannot find this request' })).toBeVisible();
});
