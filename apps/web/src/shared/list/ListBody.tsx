import type { ReactNode } from 'react';
import { ListFoot } from './ListFoot.tsx';
import type { ListFrame } from './listFrame.ts';
import { ListNothing } from './ListNothing.tsx';
import type { ListTypes } from './listTypes.ts';
import classes from './List.module.css';

interface Props<K extends ListTypes> {
  readonly frame: ListFrame<K>;
  readonly empty: ReactNode;
  readonly onMore: () => void;
  /** What lies beside the rows. */
  readonly aside?: ReactNode;
  /** The rows. */
  readonly children: ReactNode;
}

/** Where the rows scroll, and what stands there while there are none. */
export function ListBody<K extends ListTypes>({ frame, empty, onMore, aside, children }: Props<K>) {
  const { scroller, rows } = frame;
  return (
    <div className={classes.body}>
      <div className={classes.scroller} ref={scroller}>
        {rows.length === 0 ? (
          <ListNothing frame={frame} empty={empty} />
        ) : (
          <>
            {children}
            <ListFoot frame={frame} onMore={onMore} />
          </>
        )}
      </div>
      {aside}
    </div>
  );
}
