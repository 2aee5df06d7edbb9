import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { FilterX, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { activeFilters, emptyFilter } from './listFilter.ts';
import { listText } from './listTexts.ts';
import classes from './TaskList.module.css';
import type { ListStateControl } from './useListState.ts';
import type { TaskListData } from './useTaskList.ts';

interface Props {
  readonly data: TaskListData;
  readonly list: ListStateControl;
  /** What is said when the list itself is empty. */
  readonly empty: ReactNode;
  readonly onRetry: () => void;
}

/** In the place of the rows while there are none: loading, failed, not allowed, nothing that matches, nothing at all. */
export function ListNothing({ data, list, empty, onRetry }: Props) {
  if (data.rows === undefined && data.failure === 'FORBIDDEN') {
    return <EmptyState icon={Lock} title={listText('forbidden')} text={listText('forbiddenText')} />;
  }
  if (data.rows === undefined && data.failure !== null) {
    return (
      <div className={classes.messages}>
        <ErrorBanner title={listText('failed')} text={listText('failedText')} onRetry={onRetry} />
      </div>
    );
  }
  if (data.rows === undefined) {
    return (
      <div className={classes.skeleton}>
        <SkeletonLines label={listText('loading')} count={8} shape="rows" />
      </div>
    );
  }
  const { filter } = list.state;
  if (activeFilters(filter).length === 0) return empty;
  const clear = () => list.change({ filter: emptyFilter });
  return (
    <EmptyState
      icon={FilterX}
      title={listText('noMatch')}
      actions={
        <Button variant="default" onClick={clear}>
          {listText('clearAll')}
        </Button>
      }
    />
  );
}
