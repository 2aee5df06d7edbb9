import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { FilterChips } from './FilterChips.tsx';
import { Timeline } from './Timeline.tsx';
import { TimelineEntry, type TimelineEntryProps } from './TimelineEntry.tsx';
import { verbIcons } from './verbIcons.ts';

function entry(more: Partial<TimelineEntryProps> = {}) {
  return (
    <Timeline label="Activity">
      <TimelineEntry
        icon={verbIcons.FORWARD}
        tone="plain"
        actor="Ana Ruiz"
        phrase="forwarded this to Sam Okafor (Legal)"
        at="2025-11-14T09:30:00Z"
        now={new Date('2025-11-14T10:00:00Z')}
        timeZone="UTC"
        {...more}
      />
    </Timeline>
  );
}

test('an entry says who did what and when, with the exact moment behind', () => {
  renderUi(entry({ anchor: 'entry-1' }));
  const item = screen.getByRole('listitem');
  expect(item).toHaveTextContent('Ana Ruizforwarded this to Sam Okafor (Legal)30 minutes ago');
  expect(within(item).getByRole('link')).toHaveAttribute('href', '#entry-1');
  expect(within(item).getByRole('link')).toHaveAttribute('title', 'Fri 14 Nov 2025, 09:30');
});

test.each([
  ['internal', 'Internal'],
  ['client', 'Client'],
] as const)('words for %s eyes carry the word %s', (tone, word) => {
  renderUi(entry({ tone, children: <p>Words</p> }));
  expect(screen.getByText(word)).toBeVisible();
  expect(screen.getByText('Words')).toBeVisible();
});

test('new and taken back entries say so', () => {
  renderUi(entry({ fresh: true, undone: true }));
  expect(screen.getByText('New')).toBeVisible();
  expect(screen.getByText('Taken back')).toBeVisible();
});

test('exactly one chip holds, and choosing another is told', async () => {
  const onChoose = jest.fn();
  const chips = [
    { value: 'ALL', label: 'All' },
    { value: 'NOTES', label: 'Notes' },
  ] as const;
  const { user } = renderUi(<FilterChips label="Kinds" chips={chips} chosen="ALL" onChoose={onChoose} />);
  expect(screen.getByRole('group', { name: 'Kinds' })).toBeVisible();
  expect(screen.getByRole('button', { pressed: true })).toHaveTextContent('All');
  await user.click(screen.getByRole('button', { name: 'Notes' }));
  expect(onChoose).toHaveBeenCalledWith('NOTES');
});
