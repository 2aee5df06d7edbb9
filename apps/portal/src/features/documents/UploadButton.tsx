import classes from './Files.module.css';

interface Props {
  readonly id?: string;
  readonly text: string;
  /** Tells those who do not see the row which file it is. */
  readonly fileName: string;
  readonly onClick: () => void;
}

/** A small button of one upload. */
export function UploadButton({ id, text, fileName, onClick }: Props) {
  return (
    <button id={id} type="button" className={classes.button} onClick={onClick}>
      {text}
      <span className="docket-hidden"> {fileName}</span>
    </button>
  );
}
