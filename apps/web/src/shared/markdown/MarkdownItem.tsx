import type { ComponentPropsWithoutRef } from 'react';
import type { ExtraProps } from 'react-markdown';
import { MarkdownLineContext } from './markdownContexts.ts';

/** A list row that tells the boxes inside it on which line of the text they stand. */
export function MarkdownItem({ node, children }: ComponentPropsWithoutRef<'li'> & ExtraProps) {
  return (
    <MarkdownLineContext value={node?.position?.start.line ?? null}>
      <li>{children}</li>
    </MarkdownLineContext>
  );
}
