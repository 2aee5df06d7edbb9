import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { FilterX, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { filterCount } from './listAddress.ts';
import type { ListFrame } from './listFrame.ts';
import { listText } from './listTexts.ts';
import type { ListTypes } from './listTypes.ts';
import classes from './List.module.css';

interface Props<K extends ListTypes> {
  readonly frame: ListFrame<K>;
  /** What is said when the list itself is empty. */
  readonly empty: ReactNode;
}

/** In the place of the rows while there are none: loading, failed, not allowed, nothing that matches, nothing at all. */
export function ListNothing<K extends ListTypes>({ frame, empty }: Props<K>) {
  const { kind, list, data, refresh } = frame;
  if (data.rows === undefined && data.failure === 'FORBIDDEN') {
    return <EmptyState icon={Lock} title={kind.text('forbidden')} text={kind.text('forbiddenText')} />;
  }
  if (data.rows === undefined && data.failure !== null) {
    return (
      <div className={classes.messages}>
        <ErrorBanner title={listText('failed')} text={listText('failedText')} onRetry={refresh} />
      </div>
    );
  }
  if (data.rows === undefined) {
    return (
      <div className={classes.skeleton}>
        <SkeletonLines label={kind.text('loading')} count={8} shape="rows" />
      </div>
    );
  }
  if (filterCount(kind, list.state) === 0) return empty;
  return (
    <EmptyState
      icon={FilterX}
      title={kind.text('noMatch')}
      actions={
        <Button variant="default" onClick={() => list.change({ filter: kind.filters.empty })}>
          {listText('clearAll')}
        </Button>
      }
    />
  );
}
