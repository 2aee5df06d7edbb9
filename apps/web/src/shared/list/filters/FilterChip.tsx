import { ChevronDown, X } from 'lucide-react';
import { Suspense, useRef } from 'react';
import type { ListKind } from '../listKind.ts';
import { listText } from '../listTexts.ts';
import type { ListTypes } from '../listTypes.ts';
import classes from './Filters.module.css';
import { withoutFilter } from './listFilters.ts';

interface Props<K extends ListTypes> {
  readonly kind: ListKind<K>;
  readonly part: K['part'];
  readonly filter: K['filter'];
  readonly isSet: boolean;
  readonly opened: boolean;
  readonly onOpen: (part: K['part'] | null) => void;
  readonly onChange: (filter: K['filter']) => void;
}

/** One filter: its name and value; a press opens what it can be set to, and the focus comes back to it. */
export function FilterChip<K extends ListTypes>(props: Props<K>) {
  const { kind, part, filter, isSet, opened, onOpen, onChange } = props;
  const { load, Layer, Value } = kind.filters;
  const ref = useRef<HTMLButtonElement>(null);
  const name = kind.filterName(part);
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
          <Value filter={filter} part={part} />
        </span>
      )}
      <ChevronDown className={classes.chevron} size={14} aria-hidden="true" />
    </button>
  );
  return (
    <div className={classes.chip} data-set={isSet || undefined}>
      {opened ? (
        <Suspense fallback={button}>
          <Layer target={button} onClose={close} part={part} filter={filter} onChange={onChange} />
        </Suspense>
      ) : (
        button
      )}
      {isSet && (
        <button
          type="button"
          className={classes.remove}
          aria-label={listText('removeFilter', { name })}
          onClick={() => onChange(withoutFilter<K>(kind.filters, filter, part))}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
