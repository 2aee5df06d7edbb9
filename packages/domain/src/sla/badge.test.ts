import { expect, test } from '@jest/globals';

import { clockBadge, type ClockBadgeFacts } from './badge.ts';

const now = '2026-11-23T10:00:00Z';
const facts: ClockBadgeFacts = { state: 'RUNNING', dueAt: null, finishedAt: null, pausedFor: null };
const badgeOf = (change: Partial<ClockBadgeFacts>) => clockBadge({ ...facts, ...change }, now);

test.each([
  ['RUNNING', '2026-11-23T13:00:00Z', 'DUE', 180, 'Due in 3 h'],
  ['RUNNING', '2026-11-23T13:59:00Z', 'DUE', 239, 'Due in 3 h'],
  ['RUNNING', '2026-11-25T09:00:00Z', 'DUE', 2820, 'Due in 47 h'],
  ['RUNNING', '2026-11-26T09:00:00Z', 'DUE', 4260, 'Due in 2 days'],
  ['AT_RISK', '2026-11-23T10:40:59Z', 'DUE_SOON', 40, 'Due in 40 min'],
  ['AT_RISK', '2026-11-23T10:00:30Z', 'DUE_SOON', 0, 'Due now'],
  ['BREACHED', '2026-11-23T10:00:00Z', 'OVERDUE', 0, 'Overdue now'],
  ['BREACHED', '2026-11-23T08:00:00Z', 'OVERDUE', 120, 'Overdue 2 h'],
  ['AT_RISK', '2026-11-23T09:55:00Z', 'OVERDUE', 5, 'Overdue 5 min'],
] as const)('%s and due at %s is %s, %i minutes', (...row) => {
  const [state, dueAt, kind, minutes, text] = row;
  expect(badgeOf({ state, dueAt })).toEqual({ kind, minutes, text });
});

test.each([
  ['MET', '2026-11-23T08:48:00Z', 'MET', 72, 'Met, 1 h 12 min early'],
  ['MET', '2026-11-23T09:59:30Z', 'MET', 0, 'Met, just in time'],
  ['MISSED', '2026-11-23T13:00:00Z', 'MISSED', 180, 'Missed by 3 h'],
  ['MISSED', '2026-11-23T10:00:01Z', 'MISSED', 1, 'Missed by 1 min'],
  ['MISSED', '2026-11-25T14:00:00Z', 'MISSED', 3120, 'Missed by 2 days 4 h'],
  ['MISSED', '2026-11-26T10:00:00Z', 'MISSED', 4320, 'Missed by 3 days'],
] as const)('%s at %s, due at ten, is %s, %i minutes', (...row) => {
  const [state, finishedAt, kind, minutes, text] = row;
  expect(badgeOf({ state, finishedAt, dueAt: now })).toEqual({ kind, minutes, text });
});

test.each([
  ['Waiting for client', 'Paused, waiting for client'],
  ['IT must answer', 'Paused, IT must answer'],
  ['', 'Paused'],
  [null, 'Paused'],
])('paused for “%s” is “%s”', (pausedFor, text) => {
  expect(badgeOf({ state: 'PAUSED', pausedFor })).toEqual({ kind: 'PAUSED', minutes: null, text });
});

test('without a target there is nothing to count', () => {
  expect(badgeOf({ state: 'NONE' })).toEqual({ kind: 'NONE', minutes: null, text: 'No target' });
  expect(badgeOf({ state: 'RUNNING' })).toEqual({ kind: 'NONE', minutes: null, text: 'No due time' });
});
