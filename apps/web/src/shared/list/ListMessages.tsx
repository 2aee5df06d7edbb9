import { useClock } from '@docket/client';
import { dateFormat, ErrorBanner } from '@docket/ui';
import type { ListFrame } from './listFrame.ts';
import { listText } from './listTexts.ts';
import type { ListTypes } from './listTypes.ts';
import classes from './List.module.css';

interface Props<K extends ListTypes> {
  readonly frame: ListFrame<K>;
  /** What fetching the list anew would bring, in words; null where nothing is known. */
  readonly news: string | null;
}

/** Between toolbar and rows: what went wrong with a refresh, and what is new. */
export function ListMessages<K extends ListTypes>({ frame, news }: Props<K>) {
  const { data, refresh } = frame;
  const { timeZone } = useClock();
  const stale = data.failure !== null && data.rows !== undefined;
  if (!stale && news === null) return null;
  const time =
    data.loadedAt === null
      ? ''
      : dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(data.loadedAt);
  return (
    <div className={classes.messages}>
      {stale && <ErrorBanner title={listText('refreshFailed', { time })} onRetry={refresh} />}
      {news !== null && (
        <button type="button" className={classes.news} onClick={refresh}>
          {news}
        </button>
      )}
    </div>
  );
}
