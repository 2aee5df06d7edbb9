import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What the answer for an address announces in its `Link` header; null where the page itself names all it needs. Whether
 * somebody is signed in is only a guess here: a wrong one costs time and shows nothing.
 */
export type LinksFor = (address: string, signedIn: boolean) => string | null;

/**
 * Reads which scripts and styles the build says an address needs besides those named in the page, so that a browser
 * asks for all of them at once. Without the build's list nothing is announced.
 */
export function readPreloads(pages: string): LinksFor {
  const file = path.join(pages, 'preloads.json');
  if (!existsSync(file)) return () => null;
  const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const linksIn = screensIn(written, 'signedIn');
  const linksOut = screensIn(written, 'signedOut');
  return (address, signedIn) => (signedIn ? linksIn : linksOut)(address);
}

function screensIn(written: unknown, key: 'signedIn' | 'signedOut'): (pathname: string) => string | null {
  const screens = Object.entries(partOf(written, key)).map(([pathname, links]) => ({
    pattern: new URLPattern({ pathname }),
    links: String(links),
  }));
  return (pathname) => screens.find(({ pattern }) => pattern.test({ pathname }))?.links ?? null;
}

function partOf(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const part: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  if (typeof part !== 'object' || part === null) {
    throw new Error(`The build’s list of screens has no ${key}.`);
  }
  return { ...part };
}
