import { lazy, Suspense } from 'react';
import { PlainText } from './PlainText.tsx';

// Fetched only for a text that carries marks; most do not.
const Markdown = lazy(async () => ({ default: (await import('./Markdown.tsx')).Markdown }));
const marks = /[*_`#[\]|~]|^\s*(?:[-+>]|\d+[.)])\s|https?:/mu;

/** A text somebody wrote: its paragraphs, and its marks where it has any. */
export function RichText({ text }: { readonly text: string }) {
  const plain = <PlainText text={text} />;
  if (!marks.test(text)) return plain;
  return (
    <Suspense fallback={plain}>
      <Markdown text={text} />
    </Suspense>
  );
}
