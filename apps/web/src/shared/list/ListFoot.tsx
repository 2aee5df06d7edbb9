import { Button } from '@mantine/core';
import { pageOfRows } from './listAddress.ts';
import type { ListFrame } from './listFrame.ts';
import { listText } from './listTexts.ts';
import type { ListTypes } from './listTypes.ts';
import classes from './List.module.css';

interface Props<K extends ListTypes> {
  readonly frame: ListFrame<K>;
  readonly onMore: () => void;
}

/** Below the rows: how many are shown, and the next ones on request. */
export function ListFoot<K extends ListTypes>({ frame: { kind, data }, onMore }: Props<K>) {
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
          {kind.text('moreFailed')}
        </span>
      )}
    </div>
  );
}
