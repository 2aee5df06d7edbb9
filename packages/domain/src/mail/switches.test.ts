import { expect, test } from '@jest/globals';

import { isSwitchedOn, orderedTaskMails, type TaskMail, taskMails } from './switches.ts';

test.each([
  ['ASSIGNEES_CHANGED', { holds: true, watches: false }, 'CHANGED'],
  ['ASSIGNEES_COMPLETED', { holds: true, watches: false }, 'COMPLETED'],
  ['WATCHERS_CHANGED', { holds: false, watches: true }, 'CHANGED'],
  ['WATCHERS_COMPLETED', { holds: false, watches: true }, 'COMPLETED'],
] as const)('%s alone decides its own mails', (mail, person, about) => {
  const others = taskMails.filter((one) => one !== mail);
  expect(isSwitchedOn([mail], person, about)).toBe(true);
  expect(isSwitchedOn(others, person, about)).toBe(false);
  expect(isSwitchedOn(others, { holds: true, watches: true }, about)).toBe(true);
});

test('switches are kept in one order, each once', () => {
  const mails: TaskMail[] = ['WATCHERS_CHANGED', 'ASSIGNEES_CHANGED', 'WATCHERS_CHANGED'];
  expect(orderedTaskMails(mails)).toEqual(['ASSIGNEES_CHANGED', 'WATCHERS_CHANGED']);
});
