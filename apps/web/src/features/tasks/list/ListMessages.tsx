import { useClock } from '@docket/client';
import { ErrorBanner } from '@docket/ui';
import { listText } from './listTexts.ts';
import classes from './TaskList.module.css';
import type { LiveList } from './useLiveList.ts';
import type { TaskListData } from './useTaskList.ts';

interface Props {
  readonly data: TaskListData;
  readonly live: LiveList;
  readonly onRefresh: () => void;
}

/** Between toolbar and rows: what went wrong with a refresh, and what is new. */
export function ListMessages({ data, live, onRefresh }: Props) {
  const { timeZone } = useClock();
  const stale = data.failure !== null && data.rows !== undefined;
  const news = live.arrivals > 0 || live.missed;
  if (!stale && !news) return null;
  const time =
    data.loadedAt === null
      ? ''
      : new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(
          data.loadedAt,
        );
  return (
    <div className={classes.messages}>
      {stale && <ErrorBanner title={listText('refreshFailed', { time })} onRetry={onRefresh} />}
      {news && (
        <button type="button" className={classes.news} onClick={onRefresh}>
          {live.arrivals > 0 ? listText('arrivals', { count: live.arrivals }) : listText('missed')}
        </button>
      )}
    </div>
  );
}
