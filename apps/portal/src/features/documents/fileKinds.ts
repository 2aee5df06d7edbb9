import { attachableTypes, limits } from '@docket/domain';
import { locale } from '../../shared/words/locale.ts';

type FileKind = 'PDF' | 'PICTURE' | 'WORD' | 'EXCEL' | 'SLIDES' | 'TEXT' | 'ZIP' | 'VIDEO';

const kinds = {
  'application/pdf': 'PDF',
  'image/png': 'PICTURE',
  'image/jpeg': 'PICTURE',
  'image/gif': 'PICTURE',
  'image/webp': 'PICTURE',
  'application/msword': 'WORD',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'WORD',
  'application/vnd.ms-excel': 'EXCEL',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'EXCEL',
  'application/vnd.ms-powerpoint': 'SLIDES',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'SLIDES',
  'text/plain': 'TEXT',
  'text/csv': 'TEXT',
  'application/zip': 'ZIP',
  'video/mp4': 'VIDEO',
  'video/quicktime': 'VIDEO',
  'video/webm': 'VIDEO',
} as const satisfies Record<(typeof attachableTypes)[number], FileKind>;

const kindOfType = new Map<string, FileKind>(Object.entries(kinds));

/** Every kind of file that may be added, each once. */
const acceptedKinds: readonly FileKind[] = [...new Set(Object.values(kinds))];

/** The kinds as a list in words, each named by `name`: "PDF, picture and video", or with "or". */
export function kindsInWords(name: (kind: FileKind) => string, type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(acceptedKinds.map((kind) => name(kind)));
}

/** For the `accept` attribute of a file picker. */
export const acceptedTypes = attachableTypes.join(',');

/** What a content type is called in plain words; `OTHER` for one that has no name here. */
export function kindOf(contentType: string): FileKind | 'OTHER' {
  return kindOfType.get(contentType) ?? 'OTHER';
}

/** A size as people say it, from bytes: "240 kB", "1.4 MB". */
export function sizeInWords(bytes: number): string {
  const [unit, amount] =
    bytes < 1024 * 1024
      ? (['kilobyte', bytes / 1024] as const)
      : (['megabyte', bytes / 1024 / 1024] as const);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(amount < 1 ? 1 : amount);
}

export type FileProblem = 'EMPTY' | 'TOO_LARGE' | 'WRONG_TYPE';

/** What would keep a file from being added, found before a byte is sent; null when nothing. */
export function problemOf(file: Pick<File, 'size' | 'type'>): FileProblem | null {
  if (file.size === 0) return 'EMPTY';
  if (file.size > limits.fileSize) return 'TOO_LARGE';
  return kindOfType.has(file.type) ? null : 'WRONG_TYPE';
}
