import type { FastifyRequest } from 'fastify';

/** The header that only our own pages send: a form or an image of another site cannot add it. */
export const ownHeader = 'x-docket';

/**
 * True for a request that a page of another site made a browser send. Browsers name the page's site in
 * `Sec-Fetch-Site` and `Origin`; programs send neither.
 */
export function isCrossSite(request: Pick<FastifyRequest, 'headers' | 'host'>, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return !isOwnOrigin(request.headers.origin, request.host, publicUrl);
}

/** Whether an `Origin` is the door's public address or the very host that was asked; without one there is no page. */
export function isOwnOrigin(origin: string | undefined, host: string, publicUrl: string): boolean {
  if (origin === undefined || origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
