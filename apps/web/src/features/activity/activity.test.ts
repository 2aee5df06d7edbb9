import { describe, expect, test } from '@jest/globals';
import type { TimelineEntryFragment } from '#gql';
import { changeLine, editPhrase } from './changeWords.ts';
import { entryPhrase } from './entryPhrase.ts';
import { foldEntries } from './foldEntries.ts';

const today = '2025-11-14';
const around = { today, clientName: null };

function person(id: string, name: string) {
  return { __typename: 'Person', id, name, kind: 'STAFF' } as const;
}
const ana = person('p1', 'Ana');
const sam = person('p2', 'Sam');
const legal = { __typename: 'Department', id: 'd2', name: 'Legal' } as const;

function entry(more: Partial<TimelineEntryFragment>): TimelineEntryFragment {
  return {
    __typename: 'Activity',
    id: 'a1',
    verb: 'EDITED',
    at: '2025-11-14T09:00:00Z',
    actor: ana,
    fromAssignee: null,
    toAssignee: null,
    fromDepartment: null,
    toDepartment: null,
    changes: [],
    words: null,
    audience: 'INTERNAL',
    comment: null,
    note: null,
    attachment: null,
    undoneAt: null,
    undoable: false,
    ...more,
  };
}

function change(
  field: TimelineEntryFragment['changes'][number]['field'],
  before: string | null,
  after: string | null,
) {
  return { __typename: 'FieldChange', field, before, after } as const;
}

describe('what an entry says', () => {
  test.each([
    [{ verb: 'CREATED', toAssignee: ana }, 'created this task'],
    [{ verb: 'CREATED', toAssignee: sam }, 'created this task for Sam'],
    [{ verb: 'DOING' }, 'started this'],
    [{ verb: 'DOING', fromAssignee: ana, toAssignee: ana }, 'started this'],
    [{ verb: 'DOING', toAssignee: ana }, 'claimed and started this'],
    [{ verb: 'DOING', fromAssignee: sam, toAssignee: sam }, 'started this for Sam'],
    [{ verb: 'DOING', fromAssignee: sam, toAssignee: ana }, 'took this over from Sam and started it'],
    [{ verb: 'FORWARD', toAssignee: sam, toDepartment: legal }, 'forwarded this to Sam (Legal)'],
    [{ verb: 'FORWARD', toDepartment: legal }, 'forwarded this to the queue of Legal'],
    [{ verb: 'REPLY', toAssignee: sam }, 'returned this to Sam'],
    [{ verb: 'REOPEN', fromAssignee: ana, toAssignee: sam }, 'reopened this for Sam'],
    [{ verb: 'REOPEN', fromAssignee: sam, toAssignee: sam }, 'reopened this'],
    [{ verb: 'REASSIGNED', toAssignee: sam }, 'reassigned this to Sam'],
    [{ verb: 'REASSIGNED', fromDepartment: legal }, 'put this back into the queue of Legal'],
    [{ verb: 'UNDONE' }, 'took the last step back'],
  ] as const)('%j reads "%s"', (more, phrase) => {
    expect(entryPhrase(entry(more), around)).toBe(phrase);
  });

  test('a comment to a client names the client, a comment by the client does not', () => {
    const told = { today, clientName: 'Maria' };
    expect(entryPhrase(entry({ verb: 'COMMENTED' }), told)).toBe('wrote to Maria');
    const maria = { ...person('c1', 'Maria'), kind: 'CLIENT_CONTACT' } as const;
    expect(entryPhrase(entry({ verb: 'COMMENTED', actor: maria }), told)).toBe('commented');
  });
});

describe('what an edit says', () => {
  test.each([
    [change('DUE_ON', '2025-11-14', '2025-11-21'), 'changed the due date from Fri 14 Nov to Fri 21 Nov'],
    [change('PRIORITY', 'NORMAL', 'URGENT'), 'changed the priority from Normal to Urgent'],
    [change('START_ON', null, '2025-11-21'), 'set the start to Fri 21 Nov'],
    [change('CLIENT', 'Harbour', null), 'removed the client Harbour'],
    [change('DESCRIPTION', 'old', 'new'), 'changed the description'],
    [change('PERCENT_COMPLETE', '0', '25'), 'changed progress from 0 % to 25 %'],
    [change('AUDIENCE', 'INTERNAL', 'CLIENT'), 'changed who can see it from staff only to the client too'],
  ])('%j', (one, phrase) => {
    expect(editPhrase([one], today)).toBe(phrase);
  });

  test('several fields are counted, and each has its line', () => {
    const changes = [change('PRIORITY', 'LOW', 'HIGH'), change('DUE_ON', null, '2025-11-21')];
    expect(editPhrase(changes, today)).toBe('changed 2 fields');
    expect(changes.map((one) => changeLine(one, today))).toEqual([
      'The priority: Low → High',
      'The due date: Fri 21 Nov',
    ]);
  });
});

describe('folding', () => {
  const first = entry({ id: 'a1', changes: [change('PRIORITY', 'LOW', 'NORMAL')] });
  const second = entry({
    id: 'a2',
    at: '2025-11-14T09:08:00Z',
    changes: [change('PRIORITY', 'NORMAL', 'HIGH'), change('TITLE', 'a', 'b')],
  });

  test('edits of one person within ten minutes become one, from the first value to the last', () => {
    const [folded, ...rest] = foldEntries([second, first]);
    expect(rest).toEqual([]);
    expect(folded?.changes).toEqual([change('PRIORITY', 'LOW', 'HIGH'), change('TITLE', 'a', 'b')]);
  });

  test.each([
    ['another person', { ...second, actor: sam }],
    ['later', { ...second, at: '2025-11-14T09:11:00Z' }],
    ['taken back', { ...second, undoneAt: '2025-11-14T09:12:00Z' }],
    ['something else', { ...second, verb: 'COMMENTED' as const }],
  ])('not with %s', (_why, other) => {
    expect(foldEntries([other, first])).toHaveLength(2);
  });
});
