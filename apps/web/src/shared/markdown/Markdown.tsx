import { lazy, Suspense } from 'react';
import { MarkdownToggleContext } from './markdownContexts.ts';
import classes from './Markdown.module.css';

const RenderedMarkdown = lazy(async () => ({
  default: (await import('./RenderedMarkdown.tsx')).RenderedMarkdown,
}));

export type MarkdownProps = {
  readonly text: string;
  /** Makes checklists tickable: given the line of the row, counted from 1. */
  readonly onToggle?: ((line: number) => void) | undefined;
};

/** A text that people wrote in Markdown. Its words are there at once, its markup as soon as the renderer is loaded. */
export function Markdown({ text, onToggle }: MarkdownProps) {
  const plain = <p className={classes.plain}>{text}</p>;
  return (
    <div className={classes.text} dir="auto">
      <MarkdownToggleContext value={onToggle ?? null}>
        <Suspense fallback={plain}>
          <RenderedMarkdown text={text} />
        </Suspense>
      </MarkdownToggleContext>
    </div>
  );
}
