import type { KeyHint } from './keys.ts';
import classes from './ActionButton.module.css';

/** A label with its key, as tooltips and menus show it. */
export function KeyHintText({
  label,
  keys,
}: {
  readonly label: string;
  readonly keys?: KeyHint | undefined;
}) {
  return (
    <span className={classes.hint}>
      {label}
      {keys !== undefined && <kbd>{keys}</kbd>}
    </span>
  );
}
