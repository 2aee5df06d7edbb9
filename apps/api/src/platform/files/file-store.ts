import type { Readable } from 'node:stream';

export type Bytes = AsyncIterable<Uint8Array>;

/** What was stored: its size in bytes and its SHA-256, both taken from the bytes that passed. */
export type StoredFile = { readonly size: number; readonly sha256: Buffer };

/** A part of a file: the places of its first and last byte, counted from 0. */
export type ByteRange = { readonly first: number; readonly last: number };

export type StoredKey = { readonly key: string; readonly storedAt: Date };

/** Where the bytes of files are kept, under keys that say nothing about them. */
export type FileStore = {
  /**
   * Keeps the bytes under the key, all of them or nothing: whatever goes wrong leaves no part behind. Throws
   * FileTooLargeError beyond `limit` bytes, StorageFullError where there is no room, and what reading the bytes threw.
   */
  put(key: string, bytes: Bytes, limit: number): Promise<StoredFile>;
  /** The bytes, or those of a range; null when nothing is kept under the key. The reader destroys or ends the stream. */
  open(key: string, range?: ByteRange): Promise<Readable | null>;
  /** Forgets the key; removing twice is one removal. */
  remove(key: string): Promise<void>;
  exists(key: string): Promise<boolean>;
  /** Every key, in no order. */
  list(): AsyncIterable<StoredKey>;
  /** Removes what puts that never ended left behind, if they began before the instant. */
  discardPartials(before: Date): Promise<void>;
  /** Throws StorageUnusableError when files cannot be kept here now. */
  check(): Promise<void>;
};

/** Why files cannot be kept, in one sentence for operators. */
export class StorageUnusableError extends Error {
  constructor(
    message: string,
    /** True when it may well work again without anybody changing the configuration. */
    readonly temporary: boolean,
    cause: unknown,
  ) {
    super(message, { cause });
    this.name = 'StorageUnusableError';
  }
}

/** More bytes came than were allowed. */
export class FileTooLargeError extends Error {
  constructor(readonly limit: number) {
    super(`The file has more than ${limit} bytes.`);
    this.name = 'FileTooLargeError';
  }
}

/** The disk, or the share of it that may be used, is full. */
export class StorageFullError extends Error {
  constructor(cause: unknown) {
    super('There is no room left for files.', { cause });
    this.name = 'StorageFullError';
  }
}

const keyShape = /^[0-9a-f]{40}$/;

/** A new key from 20 random bytes: never guessed, never a path. */
export function fileKey(random: Uint8Array): string {
  return Buffer.from(random).toString('hex');
}

/** The key itself; throws for anything that is not one, so that no other text ever becomes part of a path. */
export function checkedKey(key: string): string {
  if (!keyShape.test(key)) throw new Error('This is not the key of a file.');
  return key;
}

/** Whether the text has the shape of a key. */
export function isFileKey(text: string): boolean {
  return keyShape.test(text);
}
