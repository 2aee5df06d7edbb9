import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the answer for an address announces in its `Link` header; null where the page itself names all it needs. */
export type LinksFor = (address: string) => string | null;

/**
 * Reads which scripts and styles the build says an address needs besides those named in the page, so that a browser
 * asks for all of them at once. Without the build's list nothing is announced.
 */
export function readPreloads(pages: string): LinksFor {
  const file = path.join(pages, 'preloads.json');
  if (!existsSync(file)) return () => null;
  const screens = Object.entries<unknown>({ ...written(file) }).map(([pathname, links]) => ({
    pattern: new URLPattern({ pathname }),
    links: String(links),
  }));
  return (pathname) => screens.find(({ pattern }) => pattern.test({ pathname }))?.links ?? null;
}

function written(file: string): object {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof content !== 'object' || content === null) throw new Error(`${file} is no list of screens.`);
  return content;
}
