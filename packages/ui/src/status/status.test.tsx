import { expect, test } from '@jest/globals';
import { taskPriorities, taskStatuses } from '@docket/domain';
import { screen } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { PriorityIcon } from './PriorityIcon.tsx';
import { StatusBadge } from './StatusBadge.tsx';

test('every status has a shape of its own and a word', () => {
  const { container } = renderUi(
    <>
      {taskStatuses.map((status) => (
        <StatusBadge key={status} status={status} label={`Label ${status}`} />
      ))}
    </>,
  );
  for (const status of taskStatuses) expect(screen.getByText(`Label ${status}`)).toBeVisible();
  const shapes = [...container.querySelectorAll('svg')].map((shape) => shape.innerHTML);
  expect(new Set(shapes).size).toBe(taskStatuses.length);
});

test('a status without a label of its workflow reads as in the standard one', () => {
  renderUi(<StatusBadge status="IN_PROGRESS" />);
  expect(screen.getByText('In progress')).toBeVisible();
});

test('priorities differ by shape and are named for whoever cannot see it', () => {
  const { container } = renderUi(
    <>
      {taskPriorities.map((priority) => (
        <PriorityIcon key={priority} priority={priority} />
      ))}
    </>,
  );
  const shapes = [...container.querySelectorAll('svg')].map((shape) => shape.innerHTML);
  expect(new Set(shapes).size).toBe(taskPriorities.length);
  expect(screen.getByText('Priority Urgent')).toBeInTheDocument();
});

test('the word of a priority can stand beside its shape', () => {
  renderUi(<PriorityIcon priority="HIGH" withLabel />);
  expect(screen.getByText('High')).toBeVisible();
});
