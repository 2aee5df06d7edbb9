import { EmptyState, ErrorBanner, SkeletonLines, Timeline } from '@docket/ui';
import { Button } from '@mantine/core';
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TimelineKind } from '#gql';
import type { CaseLive } from '../page/useCaseLive.ts';
import type { OpenCase } from '../page/useOpenCase.ts';
import { useTellCase } from '../page/useTellCase.ts';
import { CaseEntry } from './CaseEntry.tsx';
import classes from './CaseHistory.module.css';
import { historyText } from './caseHistoryTexts.ts';
import { useCaseTimeline } from './useCaseTimeline.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly kinds: readonly TimelineKind[] | null;
  readonly label: string;
  readonly listen: CaseLive['listen'];
  /** Above the entries: what is on its way. */
  readonly children?: ReactNode;
}

/** The entries of a case's history of some kinds, newest first. */
export function CaseTimeline({ caseFile, kinds, label, listen, children }: Props) {
  const timeline = useCaseTimeline(caseFile.id, kinds, listen);
  const { entries } = timeline;
  const { undo } = useTellCase(timeline.retry);
  if (timeline.failed) {
    return (
      <ErrorBanner title={historyText('failed')} text={historyText('unavailable')} onRetry={timeline.retry} />
    );
  }
  return (
    <div className={classes.timeline}>
      {entries === undefined && <SkeletonLines label={historyText('loading')} count={6} />}
      {entries?.length === 0 && !children && (
        <EmptyState compact icon={History} title={historyText('empty')} />
      )}
      {entries !== undefined && (
        <Timeline label={label}>
          {children}
          {entries.map((entry) => (
            <CaseEntry key={entry.id} entry={entry} caseFile={caseFile} onUndo={undo} />
          ))}
        </Timeline>
      )}
      {timeline.olderFailed && (
        <ErrorBanner title={historyText('olderFailed')} onRetry={timeline.loadOlder} />
      )}
      {timeline.olderCount > 0 && !timeline.olderFailed && (
        <Button
          className={classes.older}
          variant="default"
          size="xs"
          loading={timeline.loadingOlder}
          onClick={timeline.loadOlder}
        >
          {historyText('showOlder', { count: timeline.olderCount })}
        </Button>
      )}
    </div>
  );
}
