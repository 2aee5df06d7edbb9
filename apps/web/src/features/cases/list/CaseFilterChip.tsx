import { ChevronDown, X } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import classes from '../../tasks/list/filters/Filters.module.css';
import type { CaseFilterKey } from './caseListAddress.ts';
import { caseListText } from './caseListTexts.ts';
import { CaseFilterValue } from './CaseFilterValue.tsx';

const load = () => import('./CaseFilterPopover.tsx');
const CaseFilterPopover = lazy(async () => ({ default: (await load()).CaseFilterPopover }));

interface Props {
  readonly part: CaseFilterKey;
  readonly chosen: readonly string[];
  readonly opened: boolean;
  readonly onOpen: (part: CaseFilterKey | null) => void;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** One filter: its name and value; a press opens what it can be set to, and the focus comes back to it. */
export function CaseFilterChip({ part, chosen, opened, onOpen, onChange }: Props) {
  const ref = useRef<HTMLButtonElement>(null);
  const name = caseListText(`filter.${part}`);
  const isSet = chosen.length > 0;
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
          <CaseFilterValue part={part} chosen={chosen} />
        </span>
      )}
      <ChevronDown className={classes.chevron} size={14} aria-hidden="true" />
    </button>
  );
  return (
    <div className={classes.chip} data-set={isSet || undefined}>
      {opened ? (
        <Suspense fallback={button}>
          <CaseFilterPopover
            target={button}
            onClose={close}
            part={part}
            chosen={chosen}
            onChange={onChange}
          />
        </Suspense>
      ) : (
        button
      )}
      {isSet && (
        <button
          type="button"
          className={classes.remove}
          aria-label={caseListText('removeFilter', { name })}
          onClick={() => onChange([])}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
