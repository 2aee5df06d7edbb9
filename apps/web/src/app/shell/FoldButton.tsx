import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import classes from './Navigation.module.css';
import { shellText } from './shellTexts.ts';

interface Props {
  readonly folded: boolean;
  readonly onFold: () => void;
}

/** Folds the navigation to its icons and back. */
export function FoldButton({ folded, onFold }: Props) {
  const Icon = folded ? ChevronsRight : ChevronsLeft;
  return (
    <div className={classes.foot}>
      <button
        type="button"
        className={classes.fold}
        onClick={onFold}
        aria-keyshortcuts="["
        aria-expanded={!folded}
      >
        <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
        <span className={folded ? 'docket-hidden' : undefined}>{shellText(folded ? 'unfold' : 'fold')}</span>
      </button>
    </div>
  );
}
