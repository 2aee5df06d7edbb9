import { createHash } from 'node:crypto';

import { FileTooLargeError, type Bytes, type StoredFile } from './file-store.ts';

export type MeasuredBytes = {
  readonly bytes: Bytes;
  /** What has passed; asked for once the last byte has. */
  readonly result: () => StoredFile;
  /** The first thing that went wrong with the bytes themselves, whatever else failed because of it. */
  readonly failure: () => unknown;
};

/** Lets bytes pass while counting and hashing them; stops with FileTooLargeError as soon as there is one too many. */
export function measured(source: Bytes, limit: number): MeasuredBytes {
  const hash = createHash('sha256');
  let size = 0;
  let failure: unknown;
  async function* pass(): Bytes & AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of source) {
        size += chunk.byteLength;
        if (size > limit) throw new FileTooLargeError(limit);
        hash.update(chunk);
        yield chunk;
      }
    } catch (error) {
      failure ??= error;
      throw error;
    }
  }
  return { bytes: pass(), result: () => ({ size, sha256: hash.digest() }), failure: () => failure };
}
