import type { ComponentPropsWithoutRef } from 'react';

/** A picture in somebody's text is not fetched from elsewhere: its words or its address stand in its place. */
export function MarkdownPicture({ alt = '', src }: ComponentPropsWithoutRef<'img'>) {
  return <span>{alt === '' && typeof src === 'string' ? src : alt}</span>;
}
