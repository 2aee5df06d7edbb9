import { useClock, useToday } from '@docket/client';
import { TimelineEntry, verbIcons } from '@docket/ui';
import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { useNow } from '../../../shared/time/useNow.ts';
import { EntryBody } from '../../activity/EntryBody.tsx';
import type { OpenCase } from '../page/useOpenCase.ts';
import { caseEntryPhrase } from './caseEntryPhrase.ts';
import { historyText } from './caseHistoryTexts.ts';
import classes from './CaseHistory.module.css';
import type { CaseHistoryEntry } from './useCaseTimeline.ts';

interface Props {
  readonly entry: CaseHistoryEntry;
  readonly caseFile: OpenCase;
  readonly onUndo: (entryId: string, phrase: string) => void;
}

function toneOf(entry: CaseHistoryEntry, hasClient: boolean): 'plain' | 'internal' | 'client' {
  const spoken = (entry.comment ?? entry.note ?? entry.words ?? entry.attachment) !== null;
  if (!spoken) return 'plain';
  if (entry.audience === 'INTERNAL') return 'internal';
  return hasClient ? 'client' : 'plain';
}

/** One entry of a case's history, the tasks' entries with their task. */
export function CaseEntry({ entry, caseFile, onUndo }: Props) {
  const today = useToday();
  const now = useNow();
  const { timeZone } = useClock();
  const clientName = caseFile.client?.name ?? null;
  const { task, comment, note, words, attachment, changes } = entry;
  const carries = (comment ?? note ?? words ?? attachment) !== null || changes.length > 1;
  const phrase = caseEntryPhrase(entry, { today, clientName, type: caseFile.type });
  return (
    <TimelineEntry
      icon={verbIcons[entry.verb]}
      tone={toneOf(entry, clientName !== null)}
      actor={entry.actor.name}
      phrase={
        task === null ? (
          phrase
        ) : (
          <>
            {phrase}{' '}
            <Link to={`/tasks/${task.number}`} className={classes.task} dir="auto">
              <bdi>{task.number}</bdi> {task.title}
            </Link>
          </>
        )
      }
      at={entry.at}
      now={now}
      timeZone={timeZone}
      anchor={`entry-${entry.id}`}
      undone={entry.undoneAt !== null}
      action={
        entry.undoable && task === null ? (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onUndo(entry.id, `${entry.actor.name} ${phrase}`)}
          >
            {historyText('undo')}
          </Button>
        ) : undefined
      }
    >
      {carries ? <EntryBody entry={entry} today={today} /> : undefined}
    </TimelineEntry>
  );
}
