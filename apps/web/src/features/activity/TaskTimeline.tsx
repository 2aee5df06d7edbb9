import { EmptyState, ErrorBanner, FilterChips, SkeletonLines, Timeline } from '@docket/ui';
import { Button } from '@mantine/core';
import { ArrowUp, History } from 'lucide-react';
import { useRef } from 'react';
import { ActivityEntry } from './ActivityEntry.tsx';
import { activityText } from './activityTexts.ts';
import { foldEntries } from './foldEntries.ts';
import classes from './TaskTimeline.module.css';
import { type TimelineFilter, timelineFilters } from './timelineFilters.ts';
import { type ListenForChanges, useCatchUp } from './useCatchUp.ts';
import { useSendingEntries } from './useSendingEntries.ts';
import { useTimeline } from './useTimeline.ts';

export type TaskTimelineProps = {
  readonly taskId: string;
  /** Whoever reads public comments on this task; null when no client does. */
  readonly clientName: string | null;
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  /** Calls back with each change of the task: the timeline then brings what is new. */
  readonly listen: ListenForChanges;
  readonly onUndo: (entryId: string, phrase: string) => void;
};

/** Everything that happened to a task, newest first, with the words and files that came along. */
export function TaskTimeline(props: TaskTimelineProps) {
  const { taskId, clientName, filter, onFilter, listen, onUndo } = props;
  const timeline = useTimeline(taskId, filter);
  const sending = useSendingEntries(taskId, filter, timeline.entries);
  const box = useRef<HTMLDivElement>(null);
  const unseen = useCatchUp(box, listen, timeline.catchUp);
  const chips = timelineFilters.map((value) => ({
    value,
    label: activityText(value === 'COMMENTS' && clientName !== null ? 'kind.CLIENT' : `kind.${value}`),
  }));
  if (timeline.failed) {
    return (
      <ErrorBanner
        title={activityText('failed')}
        text={activityText('unavailable')}
        onRetry={timeline.retry}
      />
    );
  }
  const { entries } = timeline;
  return (
    <div className={classes.timeline} ref={box}>
      <FilterChips label={activityText('filter')} chips={chips} chosen={filter} onChoose={onFilter} />
      {unseen.count > 0 && (
        <Button
          className={classes.pill}
          size="compact-sm"
          leftSection={<ArrowUp size={14} aria-hidden="true" />}
          onClick={unseen.show}
        >
          {activityText('newWords', { count: unseen.count })}
        </Button>
      )}
      {entries === undefined && <SkeletonLines label={activityText('loading')} count={6} />}
      {entries?.length === 0 && sending.length === 0 && (
        <EmptyState compact icon={History} title={activityText('empty')} />
      )}
      {entries !== undefined && (
        <Timeline label={activityText('timeline')}>
          {[...sending, ...foldEntries(entries)].map((entry) => (
            <ActivityEntry
              key={entry.id}
              entry={entry}
              clientName={clientName}
              fresh={timeline.fresh.has(entry.id)}
              onUndo={onUndo}
            />
          ))}
        </Timeline>
      )}
      {timeline.olderFailed && (
        <ErrorBanner title={activityText('olderFailed')} onRetry={timeline.loadOlder} />
      )}
      {timeline.olderCount > 0 && !timeline.olderFailed && (
        <Button variant="default" size="xs" loading={timeline.loadingOlder} onClick={timeline.loadOlder}>
          {activityText('showOlder', { count: timeline.olderCount })}
        </Button>
      )}
    </div>
  );
}
