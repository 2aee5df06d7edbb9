import { attachableTypes } from '@docket/domain';

export type AttachableType = (typeof attachableTypes)[number];

/** How files of a type are recognised. */
type Rule = {
  /** Contents of one kind may carry each other's endings: a JPEG called .png harms nobody. */
  readonly kind: 'PDF' | 'IMAGE' | 'VIDEO' | 'TEXT' | 'ZIP' | 'OFFICE' | 'OLD_OFFICE';
  readonly extensions: readonly string[];
  /** The folder inside the ZIP container that holds an Office document. */
  readonly folder?: string;
};

const rules: Readonly<Record<AttachableType, Rule>> = {
  'application/pdf': { kind: 'PDF', extensions: ['pdf'] },
  'image/png': { kind: 'IMAGE', extensions: ['png'] },
  'image/jpeg': { kind: 'IMAGE', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  'image/gif': { kind: 'IMAGE', extensions: ['gif'] },
  'image/webp': { kind: 'IMAGE', extensions: ['webp'] },
  'text/plain': { kind: 'TEXT', extensions: ['txt', 'text', 'log', 'md'] },
  'text/csv': { kind: 'TEXT', extensions: ['csv'] },
  'application/msword': { kind: 'OLD_OFFICE', extensions: ['doc'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    kind: 'OFFICE',
    extensions: ['docx'],
    folder: 'word/',
  },
  'application/vnd.ms-excel': { kind: 'OLD_OFFICE', extensions: ['xls'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    kind: 'OFFICE',
    extensions: ['xlsx'],
    folder: 'xl/',
  },
  'application/vnd.ms-powerpoint': { kind: 'OLD_OFFICE', extensions: ['ppt'] },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    kind: 'OFFICE',
    extensions: ['pptx'],
    folder: 'ppt/',
  },
  'application/zip': { kind: 'ZIP', extensions: ['zip'] },
  'video/mp4': { kind: 'VIDEO', extensions: ['mp4', 'm4v'] },
  'video/quicktime': { kind: 'VIDEO', extensions: ['mov', 'qt'] },
  'video/webm': { kind: 'VIDEO', extensions: ['webm'] },
};

/** Other names that signatures of these types are known by. */
const aliases: Readonly<Record<string, AttachableType>> = {
  'image/apng': 'image/png',
  'video/x-m4v': 'video/mp4',
};

/** The type a file with this ending claims to be; null when files with it cannot be attached. */
export function typeOfExtension(extension: string): AttachableType | null {
  return attachableTypes.find((type) => rules[type].extensions.includes(extension)) ?? null;
}

/** Whether a type has no signature, so that every byte has to be looked at. */
export function isText(type: AttachableType): boolean {
  return rules[type].kind === 'TEXT';
}

/**
 * What a file really is, from its first bytes, the type their signature names, and the type its ending claims (null
 * without an ending); null when it is nothing that may be attached, or something else than it claims.
 */
export function typeOfBytes(
  head: Uint8Array,
  signature: string | null,
  claimed: AttachableType | null,
): AttachableType | null {
  const found = attachableTypes.find((type) => type === (aliases[signature ?? ''] ?? signature)) ?? null;
  if (claimed === null) return found;
  const { kind, folder } = rules[claimed];
  switch (kind) {
    case 'OLD_OFFICE':
      return signature === 'application/x-cfb' ? claimed : null;
    case 'OFFICE':
      return found === claimed || (found === 'application/zip' && holds(head, folder)) ? claimed : null;
    default:
      return found !== null && rules[found].kind === kind ? found : null;
  }
}

const markup = /^\s*<(?:!doctype|!--|\?xml|html|head|body|svg|script|style|iframe|meta|title|math)/i;

/** Whether a text begins like a web page or a drawing: some programs would run it, whatever it is called. */
export function beginsLikeMarkup(text: string): boolean {
  return markup.test(text.replace(/^\ufeff/, ''));
}

/** Some programs put the list of parts at the end of a document, far behind its first bytes. */
function holds(head: Uint8Array, folder: string | undefined): boolean {
  return folder !== undefined && Buffer.from(head).includes(folder);
}
