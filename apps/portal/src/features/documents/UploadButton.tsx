import classes from './Files.module.css';

interface Props {
  readonly id?: string;
  readonly text: string;
  /** The text with the name of the file, for those who do not see the row. */
  readonly name: string;
  readonly onClick: () => void;
}

/** A small button of one upload. */
export function UploadButton({ id, text, name, onClick }: Props) {
  return (
    <button id={id} type="button" className={classes.button} aria-label={name} onClick={onClick}>
      {text}
    </button>
  );
}
