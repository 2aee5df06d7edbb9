import type { ListFrame } from '../listFrame.ts';
import { listText } from '../listTexts.ts';
import type { ListTypes } from '../listTypes.ts';
import { AddFilter } from './AddFilter.tsx';
import { FilterChip } from './FilterChip.tsx';
import classes from './Filters.module.css';
import { activeFilters } from './listFilters.ts';

/** The usual filters, those that are set, and a menu with the rest. */
export function FilterBar<K extends ListTypes>({ frame }: { readonly frame: ListFrame<K> }) {
  const { kind, view, list, openedFilter, openFilter } = frame;
  const { parts, promoted } = kind.filters;
  const set = activeFilters<K>(kind.filters, list.state.filter);
  const offered = (part: K['part']) => !view.withoutFilters.includes(part);
  const others = parts.filter((part) => !promoted.includes(part));
  const added = others.filter((part) => set.includes(part) || openedFilter === part);
  const rest = others.filter((part) => part !== 'text' && offered(part) && !added.includes(part));
  return (
    <fieldset className={classes.bar} aria-label={listText('filters')}>
      {[...promoted.filter(offered), ...added].map((part) => (
        <FilterChip
          key={part}
          kind={kind}
          part={part}
          filter={list.state.filter}
          isSet={set.includes(part)}
          opened={openedFilter === part}
          onOpen={openFilter}
          onChange={(filter) => list.change({ filter })}
        />
      ))}
      {rest.length > 0 && (
        <AddFilter
          offers={rest.map((part) => ({ part, name: kind.filterName(part), onAdd: () => openFilter(part) }))}
        />
      )}
    </fieldset>
  );
}
