import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { accessibilityProblems, connectionOf } from '@docket/testing/apollo';
import { act, screen, within } from '@testing-library/react';
import { openTask } from '../../../testing/openTask.tsx';
import { entry, maria, option, refusal, sam, taskWith } from '../../../testing/taskMocks.ts';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const heading = () => screen.findByRole('heading', { level: 1, name: 'Inspect boiler' });

describe('what a task is', () => {
  test('stands in one line, with its facts and its text', async () => {
    const { container } = openTask();
    await heading();
    expect(screen.getByRole('button', { name: 'Copy TASK-42' })).toBeVisible();
    const facts = screen.getByRole('complementary', { name: 'Details' });
    expect(within(facts).getByText('Ana Ruiz')).toBeVisible();
    expect(within(facts).getByText('Thu 20 Nov')).toBeVisible();
    expect(await screen.findByText('stops', { selector: 'strong' })).toBeVisible();
    expect(await screen.findByText('created this task')).toBeVisible();
    expect(document.title).toBe('TASK-42 Inspect boiler · Docket');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  test('the path says where it stands and what comes next', async () => {
    openTask();
    await heading();
    const steps = within(screen.getByRole('list', { name: 'Progress' })).getAllByRole('listitem');
    expect(steps.find((step) => step.getAttribute('aria-current') === 'step')).toHaveTextContent(
      'In progress',
    );
    expect(screen.getByText('Next: press Complete when it is done. Due Thu 20 Nov.')).toBeVisible();
  });

  test('fields without a value stay away until they are added', async () => {
    const { user } = openTask();
    await heading();
    expect(screen.queryByText('Watchers')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add field' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Watchers' }));
    expect(screen.getByRole('button', { name: 'None edit Watchers' })).toBeVisible();
  });

  test('whether the client sees it is said where there is a client', async () => {
    openTask({ task: taskWith({ client: { id: 'K1', name: 'Harbour' }, audience: 'CLIENT' }) });
    await heading();
    expect(screen.getByText('Client can see this')).toBeVisible();
  });
});

describe('what can be done', () => {
  test('who else could act is said with names when the viewer cannot', async () => {
    const nobody = refusal('WRONG_ROLE', 'Complete is for the assignee.');
    const { user } = openTask({
      task: taskWith({ assignee: sam, actions: [option('COMPLETE', 'Complete', nobody)] }),
    });
    await heading();
    expect(
      screen.getByText(
        'Only Sam Okafor (assignee), a manager of Housing or an administrator can do Complete.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Complete' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Ask Sam' }));
    expect(await screen.findByRole('textbox', { name: 'Comment' })).toHaveFocus();
  });

  test('what is not offered has its reason behind the dots', async () => {
    const { user } = openTask();
    await heading();
    await user.click(screen.getByRole('button', { name: 'More actions for TASK-42' }));
    expect(
      await screen.findByRole('menuitem', { name: 'Doing is possible while a task is New.' }),
    ).toBeVisible();
    expect(screen.getByRole('menuitem', { name: 'Claim: Somebody already holds this task.' })).toBeVisible();
  });

  test('a manager who starts for somebody else is asked whether to take over', async () => {
    const task = taskWith({ assignee: sam, actions: [option('DOING', 'Doing', { comment: 'NONE' })] });
    const doing = { task, activity: { id: 'A9', undoable: true } };
    const { user, api } = openTask({ task, mutation: { doing } });
    await user.click(await screen.findByRole('button', { name: 'Doing' }));
    await user.click(await screen.findByRole('button', { name: 'Take over' }));
    expect(await screen.findByRole('region', { name: 'Last action' })).toBeVisible();
    expect(api.lastVariables('StartTask')).toMatchObject({ input: { takeOver: true } });
  });

  test('postponing offers the weeks with their days', async () => {
    const updateTask = { task: taskWith({ dueOn: '2025-12-04' }), activity: { id: 'A9', undoable: true } };
    const { user, api } = openTask({ mutation: { updateTask } });
    await heading();
    await user.keyboard('h');
    await user.click(await screen.findByRole('radio', { name: '2 weeks → Thu 4 Dec' }));
    await user.click(screen.getByRole('button', { name: 'Postpone to Thu 4 Dec' }));
    expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
      'TASK-42 postponed to Thu 4 Dec',
    );
    expect(api.lastVariables('PostponeTask')).toMatchObject({ input: { dueOn: '2025-12-04' } });
  });
});

describe('when it cannot be shown', () => {
  test('missing and hidden look the same', async () => {
    const { container } = openTask({ task: null });
    expect(await screen.findByText('This task does not exist, or you may not see it.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Pending with me' })).toHaveAttribute('href', '/tasks/pending');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  test('a failure says so and can be tried again', async () => {
    const { user, api } = openTask({ prepare: (mock) => mock.fail('TaskPage') });
    expect(await screen.findByRole('alert')).toHaveTextContent('The task could not be loaded.');
    api.recover('TaskPage');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await heading()).toBeVisible();
  });

  test('history that fails leaves the rest of the page working', async () => {
    const { user, api } = openTask({ prepare: (mock) => mock.fail('TaskTimeline') });
    await heading();
    expect(await screen.findByText('The activity could not be loaded.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Complete' })).toBeVisible();
    api.recover('TaskTimeline');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('created this task')).toBeVisible();
  });

  test('a deleted task says since when, and an administrator can bring it back', async () => {
    const person = { ...sam, role: 'ADMINISTRATOR' };
    const task = taskWith({ deletedAt: '2025-11-03T10:00:00Z' });
    const { user, api } = openTask({
      task,
      query: { viewer: { person } },
      mutation: { restoreTask: { task: taskWith(), userErrors: [] } },
    });
    expect(await screen.findByText('This task was deleted on Mon 3 Nov 2025, 10:00.')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Restore' }));
    expect(await screen.findByText('TASK-42 restored', { selector: 'section span' })).toBeVisible();
    expect(api.lastVariables('RestoreTask')).toMatchObject({ input: { taskId: 'T1', expectedVersion: 3 } });
  });

  test('access that ends while it is open ends the page', async () => {
    const { api } = openTask();
    await heading();
    await act(() => api.push('taskChanged', { taskId: 'T1', verb: 'FORWARD', actor: sam, task: null }));
    expect(await screen.findByText('You no longer have access to this task.')).toBeVisible();
  });
});

describe('while others work on it', () => {
  test('their moves appear, are said aloud, and their entries are marked as new', async () => {
    const { api } = openTask();
    await heading();
    await screen.findByText('created this task');
    const words = { audience: 'CLIENT', actor: maria, comment: { id: 'C1', body: 'It went off again' } };
    api.change({
      Query: {
        task: taskWith({
          status: 'RESOLVED',
          statusLabel: 'Resolved',
          version: 4,
          timeline: connectionOf([
            entry('A3', 'COMMENTED', words),
            entry('A2', 'COMPLETE'),
            entry('A1', 'CREATED'),
          ]),
        }),
      },
    });
    await act(() =>
      api.push('taskChanged', { taskId: 'T1', verb: 'COMPLETE', actor: sam, task: { id: 'T1', version: 4 } }),
    );
    expect(await screen.findByText('It went off again')).toBeVisible();
    expect(screen.getAllByText('New', { selector: 'li > div > p > span' })).toHaveLength(2);
    expect(screen.getByText('Sam Okafor completed this')).toBeInTheDocument();
    expect(screen.getAllByText('Resolved').length).toBeGreaterThan(0);
  });

  test('what I am editing stays mine while they change it', async () => {
    const { user, api } = openTask();
    await heading();
    await user.click(screen.getByRole('button', { name: /edit Due/u }));
    const box = screen.getByLabelText('Due');
    await user.clear(box);
    await user.type(box, '2025-12-24');
    api.change({ Query: { task: taskWith({ dueOn: '2025-11-30', version: 4 }) } });
    await act(() =>
      api.push('taskChanged', { taskId: 'T1', verb: 'EDITED', actor: sam, task: { id: 'T1', version: 4 } }),
    );
    expect(await screen.findByText(/Due Sun 30 Nov/u)).toBeVisible();
    expect(box).toHaveValue('2025-12-24');
  });

  test('a new task loses its dot once it was opened', async () => {
    const { api } = openTask({ task: taskWith({ isNewToViewer: true }) });
    await heading();
    expect(api.lastVariables('MarkTaskSeen')).toEqual({ input: { taskId: 'T1' } });
  });
});
