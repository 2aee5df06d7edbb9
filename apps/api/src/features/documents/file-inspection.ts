import { fileTypeFromBuffer } from 'file-type';

import type { Bytes } from '../../platform/files/file-store.ts';
import { extensionOf } from './file-name.ts';
import { beginsLikeMarkup, isText, typeOfBytes, typeOfExtension, type AttachableType } from './file-type.ts';

/** The contents are nothing that may be attached, or not what the name says. */
export class FileTypeRefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FileTypeRefusedError';
  }
}

export type InspectedBytes = {
  readonly bytes: Bytes;
  /** What the bytes turned out to be; asked for once the last one has passed. */
  readonly contentType: () => AttachableType;
};

/** Enough for every signature and for the first entries of a ZIP container. */
const headBytes = 256 * 1024;
/** What no text holds: everything before the space but tabulators, line ends and page breaks. */
const notText = /[^\P{Cc}\t\n\f\r\u0080-\u009f]/u;
const refusals = {
  type: 'The contents of this file are not what its name says, or nothing that can be attached.',
  text: 'This file is called a text, and its contents are no text in UTF-8.',
  markup: 'This file is called a text, and its contents are a web page or a drawing.',
} as const;

/**
 * Lets the bytes of a file pass and finds out what they are, whatever the sender says: files with a signature from their
 * first bytes, texts by reading all of them. Stops with FileTypeRefusedError as soon as the file cannot be attached.
 */
export function inspected(source: Bytes, fileName: string): InspectedBytes {
  const claimed = typeOfExtension(extensionOf(fileName));
  if (claimed !== null && isText(claimed)) return { bytes: checkedText(source), contentType: () => claimed };
  let found: AttachableType | null = null;
  async function* pass(): Bytes & AsyncGenerator<Uint8Array> {
    const head: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of source) {
      if (found !== null) yield chunk;
      else {
        head.push(chunk);
        size += chunk.byteLength;
        if (size < headBytes) continue;
        found = await recognised(Buffer.concat(head), claimed);
        yield* head;
      }
    }
    if (found !== null) return;
    found = await recognised(Buffer.concat(head), claimed);
    yield* head;
  }
  return { bytes: pass(), contentType: () => found ?? refuse(refusals.type) };
}

async function recognised(head: Buffer, claimed: AttachableType | null): Promise<AttachableType> {
  const signature = (await fileTypeFromBuffer(head))?.mime ?? null;
  return typeOfBytes(head, signature, claimed) ?? refuse(refusals.type);
}

async function* checkedText(source: Bytes): Bytes & AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let beginning = '';
  for await (const chunk of source) {
    const text = decoded(() => decoder.decode(chunk, { stream: true }));
    if (notText.test(text)) refuse(refusals.text);
    if (beginning.trim().length < 32) {
      beginning += text;
      if (beginsLikeMarkup(beginning)) refuse(refusals.markup);
    }
    yield chunk;
  }
  decoded(() => decoder.decode());
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    return refuse(refusals.text);
  }
}

function refuse(message: string): never {
  throw new FileTypeRefusedError(message);
}
