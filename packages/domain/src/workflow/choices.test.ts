import { expect, test } from '@jest/globals';

import { caseSubject } from '../cases/subject.ts';
import { labelChoices } from './choices.ts';
import { taskActions, taskRoles, taskStatuses } from './vocabulary.ts';

test('an editor of task workflows is offered the whole vocabulary, each with its words', () => {
  const { statuses, roles, comments, assignments, actions, hasStages } = labelChoices();
  expect(statuses.map(({ value }) => value)).toEqual(taskStatuses);
  expect(statuses[2]).toEqual({ value: 'WAITING', label: 'Waiting', phase: 'WAITING' });
  expect(roles.map(({ value }) => value)).toEqual(taskRoles);
  expect(roles[0]).toEqual({ value: 'ASSIGNEE', label: 'the assignee' });
  expect(comments.at(-1)).toEqual({ value: 'REQUIRED', label: 'needs a comment' });
  expect(assignments.map(({ value }) => value)).toEqual(['UNCHANGED', 'CREATOR', 'PERSON', 'DEPARTMENT']);
  expect(actions.map(({ value }) => value)).toEqual(expect.arrayContaining([...taskActions]));
  expect(hasStages).toBe(true);
});

test('an editor of case workflows is offered what cases have: no stages, nobody to hand them to', () => {
  const { statuses, assignments, hasStages } = labelChoices(caseSubject);
  expect(statuses.map(({ label }) => label)).toEqual(['Open', 'On hold', 'Closed', 'Cancelled', 'Reopened']);
  expect(assignments.map(({ value }) => value)).toEqual(['UNCHANGED']);
  expect(hasStages).toBe(false);
});
