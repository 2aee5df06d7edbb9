import { FilterBar } from './filters/FilterBar.tsx';
import { activeFilters, emptyFilter, type FilterKey } from './listFilter.ts';
import { listText } from './listTexts.ts';
import classes from './ListToolbar.module.css';
import type { ListView } from './listView.ts';
import type { ListStateControl } from './useListState.ts';
import type { TaskListData } from './useTaskList.ts';
import type { ColumnControl } from './useColumns.ts';
import { ViewButton } from './ViewButton.tsx';

interface Props {
  readonly view: ListView;
  readonly list: ListStateControl;
  readonly columns: ColumnControl;
  readonly data: TaskListData;
  readonly openedFilter: FilterKey | null;
  readonly onOpenFilter: (part: FilterKey | null) => void;
  readonly onRefresh: () => void;
}

/** "42 tasks", or "999+ tasks" where counting stopped. */
function totalWords({ total, totalIsCapped }: TaskListData): string {
  return totalIsCapped ? listText('totalCapped', { count: total }) : listText('total', { count: total });
}

/** Above the rows: what they are narrowed by, how many there are, how they are shown. */
export function ListToolbar(props: Props) {
  const { view, list, columns, data, openedFilter, onOpenFilter, onRefresh } = props;
  const { filter, completed } = list.state;
  const count = activeFilters(filter).length;
  return (
    <div className={classes.toolbar}>
      <FilterBar
        filter={filter}
        without={view.withoutFilters}
        opened={openedFilter}
        onOpen={onOpenFilter}
        onChange={(next) => list.change({ filter: next })}
      />
      <div className={classes.end}>
        <span className={classes.total}>{data.rows !== undefined && totalWords(data)}</span>
        {count > 0 && (
          <>
            <span>{listText('totalFilters', { count })}</span>
            <button
              type="button"
              className={classes.clear}
              onClick={() => list.change({ filter: emptyFilter })}
            >
              {listText('clearAll')}
            </button>
          </>
        )}
        <label className={classes.completed}>
          <input
            type="checkbox"
            checked={completed}
            onChange={(event) => list.change({ completed: event.currentTarget.checked })}
          />
          {listText('completed')}
        </label>
        <ViewButton list={list} columns={columns} onRefresh={onRefresh} />
      </div>
    </div>
  );
}
