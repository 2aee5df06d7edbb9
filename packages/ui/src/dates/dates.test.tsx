import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { DueDate } from './DueDate.tsx';
import { dayWords, dueWords } from './dueWords.ts';
import { RelativeTime } from './RelativeTime.tsx';
import { exactTime, timeAgo } from './timeWords.ts';

const today = '2025-11-14';

describe('a due day in words', () => {
  test.each([
    ['2025-11-14', 'Today'],
    ['2025-11-15', 'Tomorrow'],
    ['2025-11-20', 'In 6 days'],
    ['2025-11-13', 'Overdue 1 day'],
    ['2025-11-12', 'Overdue 2 days'],
  ])('%s reads %s', (day, words) => {
    expect(dueWords(day, today).words).toBe(words);
  });

  test('the year is written when it is another one', () => {
    expect(dayWords('2025-11-14', today)).toBe('Fri 14 Nov');
    expect(dayWords('2026-01-02', today)).toBe('Fri 2 Jan 2026');
  });

  test('overdue work says so in words and as a machine-readable date', () => {
    renderUi(<DueDate dueOn="2025-11-12" today={today} />);
    expect(screen.getByText('Overdue 2 days')).toBeVisible();
    expect(screen.getByText('Wed 12 Nov')).toHaveAttribute('datetime', '2025-11-12');
  });

  test('finished work is never overdue', () => {
    renderUi(<DueDate dueOn="2025-11-12" today={today} finished />);
    expect(screen.queryByText(/Overdue/u)).toBeNull();
  });

  test('nothing is drawn without a day', () => {
    renderUi(
      <p data-testid="cell">
        <DueDate dueOn={null} today={today} />
      </p>,
    );
    expect(screen.getByTestId('cell')).toBeEmptyDOMElement();
  });
});

describe('how long ago', () => {
  const now = new Date('2025-11-14T10:00:00Z');

  test.each([
    ['2025-11-14T09:59:58Z', 'just now'],
    ['2025-11-14T09:59:48Z', '12 seconds ago'],
    ['2025-11-14T09:30:00Z', '30 minutes ago'],
    ['2025-11-13T09:00:00Z', 'yesterday'],
    ['2025-11-01T09:00:00Z', '13 days ago'],
    ['2025-08-01T09:00:00Z', '1 Aug 2025'],
  ])('%s was %s', (at, words) => {
    expect(timeAgo(at, now, 'UTC')).toBe(words);
  });

  test('the exact moment is in the zone of the reader', () => {
    expect(exactTime('2025-11-14T15:00:00Z', 'Europe/Madrid')).toBe('Fri 14 Nov 2025, 16:00');
  });

  test('the exact moment stands behind the words', () => {
    renderUi(<RelativeTime at="2025-11-14T09:30:00Z" now={now} timeZone="UTC" />);
    expect(screen.getByText('30 minutes ago')).toHaveAttribute('title', 'Fri 14 Nov 2025, 09:30');
  });
});
