import { useClock, useToday } from '@docket/client';
import { TimelineEntry, verbIcons } from '@docket/ui';
import { Button } from '@mantine/core';
import type { TimelineEntryFragment } from '#gql';
import { useNow } from '../../shared/time/useNow.ts';
import { activityText } from './activityTexts.ts';
import { EntryBody } from './EntryBody.tsx';
import { entryPhrase } from './entryPhrase.ts';

export type ActivityEntryProps = {
  readonly entry: TimelineEntryFragment;
  readonly clientName: string | null;
  readonly fresh: boolean;
  readonly onUndo: (entryId: string, phrase: string) => void;
};

function carriesBody({ comment, note, words, attachment, changes }: TimelineEntryFragment): boolean {
  return (comment ?? note ?? words ?? attachment) !== null || changes.length > 1;
}

function toneOf(entry: TimelineEntryFragment, clientName: string | null): 'plain' | 'internal' | 'client' {
  const spoken = (entry.comment ?? entry.note ?? entry.words ?? entry.attachment) !== null;
  if (!spoken) return 'plain';
  if (entry.audience === 'INTERNAL') return 'internal';
  return clientName === null ? 'plain' : 'client';
}

/** One entry of a task's history in words. */
export function ActivityEntry({ entry, clientName, fresh, onUndo }: ActivityEntryProps) {
  const today = useToday();
  const now = useNow();
  const { timeZone } = useClock();
  const phrase = entryPhrase(entry, { today, clientName });
  return (
    <TimelineEntry
      icon={verbIcons[entry.verb]}
      tone={toneOf(entry, clientName)}
      actor={entry.actor.name}
      phrase={phrase}
      at={entry.at}
      now={now}
      timeZone={timeZone}
      anchor={`entry-${entry.id}`}
      fresh={fresh}
      undone={entry.undoneAt !== null}
      action={
        entry.undoable ? (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onUndo(entry.id, `${entry.actor.name} ${phrase}`)}
          >
            {activityText('undo')}
          </Button>
        ) : undefined
      }
    >
      {carriesBody(entry) ? <EntryBody entry={entry} today={today} /> : undefined}
    </TimelineEntry>
  );
}
