import { lazy, Suspense } from 'react';
import classes from './Markdown.module.css';

const RenderedMarkdown = lazy(async () => ({
  default: (await import('./RenderedMarkdown.tsx')).RenderedMarkdown,
}));

/** A text that people wrote in Markdown. Its words are there at once, its markup as soon as the renderer is loaded. */
export function Markdown({ text }: { readonly text: string }) {
  const plain = <p className={classes.plain}>{text}</p>;
  return (
    <div className={classes.text} dir="auto">
      <Suspense fallback={plain}>
        <RenderedMarkdown text={text} />
      </Suspense>
    </div>
  );
}
