import classes from './DraftRestored.module.css';

/** Says that a box shows what was typed earlier, and offers to throw it away. */
export function DraftRestored({ onDiscard }: { readonly onDiscard?: (() => void) | undefined }) {
  return (
    <div className={classes.restored}>
      <span>Draft restored</span>
      {onDiscard !== undefined && (
        <>
          <span aria-hidden="true">·</span>
          <button type="button" className={classes.discard} onClick={onDiscard}>
            Discard
          </button>
        </>
      )}
    </div>
  );
}
