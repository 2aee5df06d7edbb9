import { limits } from '@docket/domain';

/** Signs that turn the direction of text and so could show `exe.pdf` for `fdp.exe`, and signs without any width. */
const misleading = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const longestExtension = 10;

/**
 * A name as it is kept and shown: without folders, line breaks and invisible signs, composed (NFC), at most as long as
 * the limit with its ending kept. Empty when nothing is left.
 */
export function cleanFileName(given: string): string {
  const name = (given.toWellFormed().split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(misleading, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shortened(name);
}

/** The ending of a name in lower case without its dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The header that makes a browser save a file under a name (RFC 6266): plain text for old programs, and the exact name
 * percent-encoded. No name can end the header or add a parameter.
 */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["%\\]/g, '_');
  const exact = encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** Counted in characters as the database does, not in the units JavaScript counts in. */
function shortened(name: string): string {
  const signs = Array.from(name);
  if (signs.length <= limits.fileName) return name;
  const extension = extensionOf(name);
  const kept = extension === '' || extension.length > longestExtension ? '' : `.${extension}`;
  return `${signs.slice(0, limits.fileName - kept.length).join('')}${kept}`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
