import { accessibilityProblems } from '@docket/testing/apollo';
import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { createWorld, someQuestion, someTask } from '../../testing/portalWorld.ts';
import { renderPortal } from '../../testing/renderPortal.tsx';

const handIn = { action: 'SUBMIT', label: 'Hand in', comment: 'REQUIRED' } as const;

test('a task offers what it alone has, in its own words, and wants the words it needs', async () => {
  const world = createWorld({ tasks: [someTask(1, { title: 'Send your papers', ownStep: handIn })] });
  const { user, container } = renderPortal({ at: '/tasks/ACME-1', world });
  await user.click(await screen.findByRole('link', { name: 'Hand in' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Hand in' })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByRole('link', { name: 'Tell us more before you send this' })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Tell us more' }), 'All pages.');
  await user.click(screen.getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByText('We have this now. We will write to you if we need more.')).toBeVisible();
  expect(screen.getByText('You sent this to us')).toBeVisible();
  expect(screen.getByText('All pages.')).toBeVisible();
});

test('the questions of a task are answered on the page of its step', async () => {
  const form = {
    questions: [someQuestion('rooms', { label: 'How many rooms', kind: 'WHOLE_NUMBER' })],
    answers: {},
    known: [{ label: 'Street', text: 'Mill Street' }],
  };
  const ownStep = { ...handIn, comment: 'NONE' } as const;
  const world = createWorld({ tasks: [someTask(1, { ownStep, form })] });
  const { user, server } = renderPortal({ at: '/tasks/ACME-1/step?do=SUBMIT', world });
  await user.click(await screen.findByRole('button', { name: 'Hand in' }));
  expect(await screen.findByRole('link', { name: 'Enter “How many rooms”.' })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'How many rooms' }), '3');
  await user.click(screen.getByRole('button', { name: 'Hand in' }));
  await screen.findByText('We have this now. We will write to you if we need more.');
  const sent = server.asked.findLast(({ name }) => name === 'PerformTaskAction');
  expect(sent?.variables).toMatchObject({
    input: { action: 'SUBMIT', answers: { rooms: '3' }, comment: null },
  });
});

test('a step that the task does not offer now says so', async () => {
  const world = createWorld({ tasks: [someTask(1)] });
  renderPortal({ at: '/tasks/ACME-1/step?do=SUBMIT', world });
  expect(
    await screen.findByRole('heading', { level: 1, name: 'You cannot do this right now' }),
  ).toBeVisible();
});
