import type { ByteRange } from '../../platform/files/file-store.ts';

/**
 * The one range of bytes that a `Range` header asks for; null for the whole file, also where the header asks for
 * several ranges or for something unknown, which may be answered with the whole (RFC 9110, 14.2).
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | null | 'UNSATISFIABLE' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const { first, last } = from === '' ? lastBytes(Number(to), size) : bytesFrom(Number(from), to, size);
  return first > last ? 'UNSATISFIABLE' : { first, last };
}

function lastBytes(count: number, size: number): ByteRange {
  return { first: Math.max(0, size - count), last: size - 1 };
}

function bytesFrom(first: number, to: string, size: number): ByteRange {
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
