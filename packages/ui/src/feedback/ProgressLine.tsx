import { useAfterDelay } from './useAfterDelay.ts';
import classes from './ProgressLine.module.css';

/** A 2 px line that keeps its place and moves once a refresh has taken longer than a second. */
export function ProgressLine({ active, label }: { readonly active: boolean; readonly label: string }) {
  const shown = useAfterDelay(active);
  return (
    <div className={classes.line} data-active={shown || undefined}>
      <output className="docket-hidden">{shown && label}</output>
    </div>
  );
}
