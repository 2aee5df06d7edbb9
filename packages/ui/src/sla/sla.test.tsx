import { expect, test } from '@jest/globals';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen, within } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { SlaBadge } from './SlaBadge.tsx';
import { SlaPopover } from './SlaPopover.tsx';
import { type SlaExplained, type SlaFacts, targetWords } from './slaWords.ts';

const now = new Date('2025-11-14T10:00:00Z');
const facts = (more: Partial<SlaFacts> = {}): SlaFacts => ({
  state: 'RUNNING',
  dueAt: '2025-11-14T13:00:00Z',
  finishedAt: null,
  badge: 'from the server',
  ...more,
});
const clock: SlaExplained = {
  ...facts(),
  measure: 'RESOLUTION',
  policy: 'Urgent repairs',
  targetMinutes: 480,
  startedAt: '2025-11-14T08:00:00Z',
  calendar: 'Office',
  timeZone: 'Europe/Madrid',
  reminders: [50, 100],
  intervals: [
    {
      from: '2025-11-14T08:00:00Z',
      to: null,
      kind: 'RUNNING',
      sentence: 'Working hours',
    },
  ],
};

test.each([
  [facts(), 'Due in 3 h'],
  [facts({ state: 'AT_RISK', dueAt: '2025-11-14T10:40:00Z' }), 'Due in 40 min'],
  [facts({ dueAt: '2025-11-14T08:00:00Z' }), 'Overdue 2 h'],
  [
    facts({ state: 'PAUSED', dueAt: null, badge: 'Paused, waiting for client' }),
    'Paused, waiting for client',
  ],
  [facts({ state: 'MET', finishedAt: '2025-11-14T11:48:00Z' }), 'Met, 1 h 12 min early'],
  [facts({ state: 'MISSED', finishedAt: '2025-11-14T16:00:00Z' }), 'Missed by 3 h'],
])('a clock says how it stands in words', (given, words) => {
  renderUi(<SlaBadge clock={given} now={now} />);
  expect(screen.getByText(words)).toBeVisible();
});

test('the badge opens what is behind it: target, exact due time in both zones, causes', async () => {
  const { user, container } = renderUi(<SlaPopover clock={clock} now={now} timeZone="UTC" />);
  await user.click(screen.getByRole('button', { name: 'Resolution: Due in 3 h' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('8 h of working time')).toBeInTheDocument();
  expect(dialog.getByText('Urgent repairs')).toBeInTheDocument();
  expect(dialog.getByText('Fri 14 Nov 2025, 14:00 Madrid (13:00 for you)')).toBeInTheDocument();
  expect(dialog.getByText('At 50 % and 100 %')).toBeInTheDocument();
  expect(dialog.getByText('Working hours')).toHaveTextContent('Fri 14 Nov 09:00 – now');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('where both read the same clock, the time is said once', async () => {
  const { user } = renderUi(<SlaPopover clock={clock} now={now} timeZone="Europe/Paris" />);
  await user.click(screen.getByRole('button', { name: /Resolution/u }));
  expect(await screen.findByText('Fri 14 Nov 2025, 14:00 Madrid')).toBeInTheDocument();
});

test.each([
  [null, 450, 'No target'],
  [480, 450, '8 h of working time'],
  [450, 450, '1 working day (7 h 30 min)'],
  [900, 450, '2 working days (15 h)'],
  [900, 0, '15 h of working time'],
])('a target of %p minutes with days of %p reads %p', (minutes, day, words) => {
  expect(targetWords(minutes, day)).toBe(words);
});
