import classes from './RichText.module.css';

/** Text with the line breaks it was written with. */
export function PlainText({ text }: { readonly text: string }) {
  return (
    <div className={classes.plain} dir="auto">
      {text}
    </div>
  );
}
