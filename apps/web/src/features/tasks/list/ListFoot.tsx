import { Button } from '@mantine/core';
import { pageOfRows } from './listAddress.ts';
import { listText } from './listTexts.ts';
import classes from './TaskList.module.css';
import type { TaskListData } from './useTaskList.ts';

interface Props {
  readonly data: TaskListData;
  readonly onMore: () => void;
}

/** Below the rows: how many are shown, and the next ones on request. */
export function ListFoot({ data, onMore }: Props) {
  if (!data.hasMore) return <div className={classes.foot} />;
  const total = data.totalIsCapped ? `${data.total}+` : data.total;
  return (
    <div className={classes.foot}>
      <Button variant="default" size="xs" loading={data.loadingMore} onClick={onMore}>
        {listText('loadMore', { count: pageOfRows })}
      </Button>
      <span>{listText('shownOf', { shown: data.rows?.length ?? 0, total })}</span>
      {data.moreFailed && (
        <span className={classes.failed} role="alert">
          {listText('moreFailed')}
        </span>
      )}
    </div>
  );
}
