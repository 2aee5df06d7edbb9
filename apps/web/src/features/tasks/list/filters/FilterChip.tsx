import { ChevronDown, X } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import type { FilterKey, ListFilter } from '../listFilter.ts';
import { listText } from '../listTexts.ts';
import classes from './Filters.module.css';
import { FilterValue } from './FilterValue.tsx';

const load = () => import('./FilterPopover.tsx');
const FilterPopover = lazy(async () => ({ default: (await load()).FilterPopover }));

interface Props {
  readonly part: FilterKey;
  readonly filter: ListFilter;
  readonly isSet: boolean;
  readonly opened: boolean;
  readonly onOpen: (part: FilterKey | null) => void;
  readonly onChange: (filter: ListFilter) => void;
  readonly onRemove: (part: FilterKey) => void;
}

/** One filter: its name and value; a press opens what it can be set to, and the focus comes back to it. */
export function FilterChip({ part, filter, isSet, opened, onOpen, onChange, onRemove }: Props) {
  const ref = useRef<HTMLButtonElement>(null);
  const name = listText(`filter.${part}`);
  const preload = () => void load().catch(() => undefined);
  const close = () => {
    onOpen(null);
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) ref.current?.focus();
    });
  };
  const button = (
    <button
      ref={ref}
      type="button"
      className={classes.open}
      aria-haspopup="dialog"
      aria-expanded={opened}
      onClick={() => (opened ? close() : onOpen(part))}
      onPointerEnter={preload}
      onFocus={preload}
    >
      {isSet ? `${name}:` : name}
      {isSet && (
        <span className={classes.value}>
          <FilterValue filter={filter} part={part} />
        </span>
      )}
      <ChevronDown className={classes.chevron} size={14} aria-hidden="true" />
    </button>
  );
  return (
    <div className={classes.chip} data-set={isSet || undefined}>
      {opened ? (
        <Suspense fallback={button}>
          <FilterPopover target={button} onClose={close} part={part} filter={filter} onChange={onChange} />
        </Suspense>
      ) : (
        button
      )}
      {isSet && (
        <button
          type="button"
          className={classes.remove}
          aria-label={listText('removeFilter', { name })}
          onClick={() => onRemove(part)}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
