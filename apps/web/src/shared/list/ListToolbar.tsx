import { FilterBar } from './filters/FilterBar.tsx';
import { filterCount } from './listAddress.ts';
import type { ListFrame } from './listFrame.ts';
import { listText } from './listTexts.ts';
import type { ListTypes } from './listTypes.ts';
import classes from './ListToolbar.module.css';
import { ViewButton } from './ViewButton.tsx';

/** Above the rows: what they are narrowed by, how many there are, how they are shown. */
export function ListToolbar<K extends ListTypes>({ frame }: { readonly frame: ListFrame<K> }) {
  const { kind, list, data } = frame;
  const count = filterCount(kind, list.state);
  return (
    <div className={classes.toolbar}>
      <FilterBar frame={frame} />
      <div className={classes.end}>
        <span className={classes.total}>
          {data.rows !== undefined &&
            kind.text(data.totalIsCapped ? 'totalCapped' : 'total', { count: data.total })}
        </span>
        {count > 0 && (
          <>
            <span>{listText('totalFilters', { count })}</span>
            <button
              type="button"
              className={classes.clear}
              onClick={() => list.change({ filter: kind.filters.empty })}
            >
              {listText('clearAll')}
            </button>
          </>
        )}
        <label className={classes.completed}>
          <input
            type="checkbox"
            checked={list.state.completed}
            onChange={(event) => list.change({ completed: event.currentTarget.checked })}
          />
          {kind.text('completed')}
        </label>
        <ViewButton frame={frame} />
      </div>
    </div>
  );
}
