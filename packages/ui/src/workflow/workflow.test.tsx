import { expect, jest, test } from '@jest/globals';
import { taskStatuses } from '@docket/domain';
import { screen } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { ConflictBanner } from './ConflictBanner.tsx';
import { pathSteps } from './pathSteps.ts';
import { PathStrip } from './PathStrip.tsx';

test.each(taskStatuses)('exactly one place of the path is the current one when a task is %s', (status) => {
  const current = pathSteps(status).filter((step) => step.state === 'current');
  expect(current.map((step) => step.status)).toEqual([status]);
});

test.each([
  ['NEW', false],
  ['REOPENED', true],
  ['WAITING', true],
  ['CANCELLED', true],
  ['RESOLVED', false],
] as const)('%s lies off the straight way: %s', (status, branch) => {
  expect(pathSteps(status).some((step) => step.branch)).toBe(branch);
});

test('the path marks where the task stands and says what comes next', () => {
  renderUi(<PathStrip status="IN_PROGRESS" label="Working" next="Next: press Complete when it is done." />);
  const steps = screen.getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual(['New', 'Working', 'Resolved']);
  expect(steps[1]).toHaveAttribute('aria-current', 'step');
  expect(screen.getByText('Next: press Complete when it is done.')).toBeVisible();
});

const conflict = {
  happened: 'Sam completed this 12 seconds ago.',
  notApplied: 'Your cancel was not applied.',
};

test('a conflict says who acted first and keeps what was typed within reach', async () => {
  const calls = { post: jest.fn(), copy: jest.fn(), next: jest.fn(), dismiss: jest.fn() };
  const { user } = renderUi(
    <ConflictBanner
      {...conflict}
      text="The tenant moved out"
      onPostAnyway={calls.post}
      onCopy={calls.copy}
      next={{ label: 'Reopen', run: calls.next }}
      onDismiss={calls.dismiss}
    />,
  );
  expect(screen.getByRole('status')).toHaveTextContent(
    'Sam completed this 12 seconds ago. Your cancel was not applied.',
  );
  expect(screen.getByText('The tenant moved out')).toBeVisible();
  for (const name of ['Post my comment anyway', 'Reopen', 'Copy my text', 'Dismiss']) {
    await user.click(screen.getByRole('button', { name }));
  }
  expect(Object.values(calls).map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1, 1]);
});

test('without typed text there is nothing to post or copy', () => {
  renderUi(
    <ConflictBanner
      {...conflict}
      text=" "
      onPostAnyway={jest.fn()}
      onCopy={jest.fn()}
      onDismiss={jest.fn()}
    />,
  );
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Dismiss']);
});

test('a task of another workflow is told only what comes next', () => {
  renderUi(<PathStrip status="NEW" label="To be decided" usual={false} next="With Ana Ruiz." />);
  expect(screen.getByText('With Ana Ruiz.')).toBeVisible();
  expect(screen.queryByRole('list')).toBeNull();
});
