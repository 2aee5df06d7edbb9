import { attachableTypes, limits } from '@docket/domain';

const megabyte = 1024 * 1024;

/** What may be attached, in words, said before anybody chooses a file. */
export const acceptedFiles = `PDF, images, Office, text, zip, video. Up to ${limits.fileSize / megabyte} MB each.`;

/** For the file dialog of the browser. */
export const acceptedTypes = attachableTypes.join(',');

/** A size in words: "812 kB", "4.2 MB". */
export function fileSizeWords(bytes: number, locale = 'en-GB'): string {
  const [value, unit] =
    bytes < megabyte ? [Math.max(1, Math.round(bytes / 1024)), 'kB'] : [bytes / megabyte, 'MB'];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}

/** Why a chosen file cannot be attached, in words for its row; `null` when it can. The server looks at the bytes too. */
export function fileProblem(file: {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}): string | null {
  const { name, size, type } = file;
  const known: readonly string[] = attachableTypes;
  if (size > limits.fileSize) return `${name} must be smaller than ${limits.fileSize / megabyte} MB`;
  if (size === 0) return `${name} is empty`;
  return type === '' || known.includes(type) ? null : `${name} is of a kind that cannot be attached`;
}
