import type { ComponentPropsWithoutRef } from 'react';

/** A link in somebody's text: the other site never learns from which task a reader came. */
export function MarkdownLink({ children, href }: ComponentPropsWithoutRef<'a'>) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
