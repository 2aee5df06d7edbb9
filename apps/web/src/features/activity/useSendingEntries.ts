import { useSession, useStore } from '@docket/client';
import { useEffect, useMemo } from 'react';
import type { TimelineEntryFragment } from '#gql';
import { endSending, type SendingWords, sendingWords } from '../../shared/sending/sendingWords.ts';
import type { TimelineFilter } from './timelineFilters.ts';

const shownAmong: Readonly<Record<SendingWords['kind'], readonly TimelineFilter[]>> = {
  NOTE: ['ALL', 'NOTES'],
  COMMENT: ['ALL', 'COMMENTS'],
};

function drawnEntry(words: SendingWords, actor: TimelineEntryFragment['actor']): TimelineEntryFragment {
  const { key, kind, body } = words;
  return {
    __typename: 'Activity',
    id: key,
    verb: kind === 'NOTE' ? 'NOTED' : 'COMMENTED',
    at: words.at,
    actor,
    audience: words.audience,
    comment: kind === 'COMMENT' ? { __typename: 'Comment', id: key, body } : null,
    note: kind === 'NOTE' ? { __typename: 'Note', id: key, body } : null,
    fromAssignee: null,
    toAssignee: null,
    fromDepartment: null,
    toDepartment: null,
    changes: [],
    words: null,
    attachment: null,
    undoneAt: null,
    undoable: false,
  };
}

/** The viewer's own words that are still on their way, newest first; each gives way to its real entry. */
export function useSendingEntries(
  taskId: string,
  filter: TimelineFilter,
  entries: readonly TimelineEntryFragment[] | undefined,
): readonly TimelineEntryFragment[] {
  const all = useStore(sendingWords);
  const { user } = useSession();
  const there = useMemo(
    () => new Set((entries ?? []).flatMap(({ comment, note }) => comment?.id ?? note?.id ?? [])),
    [entries],
  );
  const own = all.filter((words) => words.taskId === taskId);
  const arrived = own.filter(({ savedAs }) => savedAs !== null && there.has(savedAs)).map(({ key }) => key);
  const done = arrived.join(' ');
  useEffect(() => {
    if (done !== '') endSending(done.split(' '));
  }, [done]);
  const actor = { __typename: 'Person', id: user?.id ?? '', name: user?.name ?? '', kind: 'STAFF' } as const;
  return own
    .filter(({ key, kind }) => !arrived.includes(key) && shownAmong[kind].includes(filter))
    .map((words) => drawnEntry(words, actor))
    .toReversed();
}
