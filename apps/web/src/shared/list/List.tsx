import { ProgressLine } from '@docket/ui';
import type { ReactNode } from 'react';
import { usePreload } from '../layers/usePreload.ts';
import type { ListFrame } from './listFrame.ts';
import { ListMessages } from './ListMessages.tsx';
import { listText } from './listTexts.ts';
import { ListToolbar } from './ListToolbar.tsx';
import type { ListTypes } from './listTypes.ts';
import classes from './List.module.css';

interface Props<K extends ListTypes> {
  readonly frame: ListFrame<K>;
  /** What fetching the list anew would bring, in words. */
  readonly news: string | null;
  /** Above the filters: the page's heading and tabs. */
  readonly above: ReactNode;
  /** The rows, in a `ListBody`. */
  readonly children: ReactNode;
}

const layers = [
  () => import('./columns/ColumnMenu.tsx'),
  () => import('./ViewMenu.tsx'),
  () => import('./filters/AddFilterMenu.tsx'),
];

/** Every list: filters, groups, columns, keys, pages; its kind says of what and its view how it begins. */
export function List<K extends ListTypes>({ frame, news, above, children }: Props<K>) {
  const { data, fills, root } = frame;
  usePreload(layers);
  return (
    <div className={classes.list} data-fills={fills || undefined} ref={root}>
      {above}
      <ListToolbar frame={frame} />
      <ListMessages frame={frame} news={news} />
      <ProgressLine active={data.refreshing && data.rows !== undefined} label={listText('refreshing')} />
      {children}
    </div>
  );
}
