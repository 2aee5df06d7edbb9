import classes from './SteadyText.module.css';

/** Text that takes the room of its bold form, so that marking the current link moves nothing. */
export function SteadyText({ text }: { readonly text: string }) {
  return (
    <span className={classes.text} data-text={text}>
      {text}
    </span>
  );
}
