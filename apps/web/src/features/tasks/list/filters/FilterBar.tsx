import { activeFilters, type FilterKey, type ListFilter, withoutFilter } from '../listFilter.ts';
import { listText } from '../listTexts.ts';
import { AddFilter } from './AddFilter.tsx';
import { FilterChip } from './FilterChip.tsx';
import classes from './Filters.module.css';

interface Props {
  readonly filter: ListFilter;
  /** Filters that say nothing in this list. */
  readonly without: readonly FilterKey[];
  /** The filter whose options are open. */
  readonly opened: FilterKey | null;
  readonly onOpen: (part: FilterKey | null) => void;
  readonly onChange: (filter: ListFilter) => void;
}

const promoted: readonly FilterKey[] = ['status', 'due', 'assignee'];
const others: readonly FilterKey[] = ['priority', 'department', 'client', 'creator', 'reason'];

/** The usual three filters, those that are set, and a menu with the rest. */
export function FilterBar({ filter, without, opened, onOpen, onChange }: Props) {
  const set = activeFilters(filter);
  const offered = (part: FilterKey) => !without.includes(part);
  const first = promoted.filter(offered);
  const added = ['text' as const, ...others].filter((part) => set.includes(part) || opened === part);
  const rest = others.filter((part) => offered(part) && !added.includes(part));
  return (
    <fieldset className={classes.bar} aria-label={listText('filters')}>
      {[...first, ...added].map((part) => (
        <FilterChip
          key={part}
          part={part}
          filter={filter}
          isSet={set.includes(part)}
          opened={opened === part}
          onOpen={onOpen}
          onChange={onChange}
          onRemove={(removed) => onChange(withoutFilter(filter, removed))}
        />
      ))}
      {rest.length > 0 && <AddFilter parts={rest} onAdd={onOpen} />}
    </fieldset>
  );
}
