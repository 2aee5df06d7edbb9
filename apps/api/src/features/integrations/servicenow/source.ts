import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { parse } from 'csv-parse';

import { missingColumns, type Row, rowReader } from './columns.ts';

/** Why a file as a whole cannot be read; nothing has been imported. The message is for the person at the terminal. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** What is known of a file once it has been read to its end. */
export type SourceSummary = {
  /** Digest of the file as it lies on disk. */
  readonly sha256: Buffer;
  /** Rows below the header. */
  readonly rows: number;
};

const longestRow = 200_000;

/**
 * Reads the whole file once without keeping it, so that a broken file is found before anything is imported.
 * Throws SourceError for a file that is missing, empty, cut off, not UTF-8, not comma-separated, lacks columns or
 * leaves a quote open.
 */
export async function summarise(path: string): Promise<SourceSummary> {
  const digest = createHash('sha256');
  let rows = 0;
  const counting = readRows(path, (chunk) => digest.update(chunk));
  while ((await counting.next()).done !== true) rows += 1;
  if (rows === 0) throw new SourceError('The file has a header and no rows.');
  return { sha256: digest.digest(), rows };
}

/** Streams the rows of a CSV file, unpacked when its content is gzip whatever its name; throws SourceError. */
export async function* readRows(path: string, onChunk?: (chunk: Buffer) => void): AsyncGenerator<Row> {
  const packed = isGzip(await firstBytes(path));
  let reader: ReturnType<typeof rowReader> | null = null;
  let lastLine = 0;
  try {
    for await (const { record, info } of openRecords(path, packed, onChunk)) {
      lastLine = info.lines;
      if (reader === null) reader = rowReader(checkedHeader(record, path, packed));
      else yield reader(record, info.lines);
    }
  } catch (error) {
    throw explained(error, lastLine);
  }
  if (reader === null) throw new SourceError('The file is empty.');
}

type CsvRecord = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

async function* openRecords(
  path: string,
  packed: boolean,
  onChunk?: (chunk: Buffer) => void,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  const file = createReadStream(path);
  const watched = passing((chunk) => onChunk?.(chunk));
  const checked = passing(utf8Check());
  const stages = packed ? [file, watched, createGunzip(), checked, parser] : [file, watched, checked, parser];
  pipeline(stages, () => {
    // The error reaches whoever reads the parser; the callback only keeps it from being thrown twice.
  });
  const items: AsyncIterable<unknown> = parser;
  for await (const item of items) {
    if (isCsvRecord(item)) yield item;
  }
}

function passing(look: (chunk: Buffer) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        look(chunk);
        done(null, chunk);
      } catch (error) {
        done(error instanceof SourceError ? error : new SourceError(String(error)));
      }
    },
  });
}

function utf8Check(): (chunk: Buffer) => void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (chunk) => {
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      throw new SourceError('The file is not UTF-8. Save it as UTF-8 and try again.');
    }
  };
}

function isCsvRecord(item: unknown): item is CsvRecord {
  return typeof item === 'object' && item !== null && 'record' in item && 'info' in item;
}

async function firstBytes(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
      return refuseForeign(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explained(error, 0);
  }
}

function refuseForeign(start: Buffer): Buffer {
  const signature = start.toString('hex');
  if (signature === '') throw new SourceError('The file is empty.');
  if (/^(fffe|feff)/.test(signature)) {
    throw new SourceError('The file is UTF-16. Save it as UTF-8 and try again.');
  }
  if (signature === '504b0304') {
    throw new SourceError('The file is a zip archive or a spreadsheet. Save it as CSV and try again.');
  }
  return start;
}

function isGzip(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

function checkedHeader(record: readonly string[], path: string, packed: boolean): readonly string[] {
  const header = record.map((name) => name.trim());
  const missing = missingColumns(header);
  if (missing.length === 0) return header;
  const found = header.join(',');
  if (!packed && path.endsWith('.gz') && missing.length > 1 && !found.includes('number')) {
    throw new SourceError('The file is named .gz but is not a gzip file.');
  }
  const delimiter = [';', '\t', '|'].find((sign) => header.length === 1 && found.includes(sign));
  if (delimiter !== undefined) {
    throw new SourceError(
      `The columns are separated by ${delimiter === '\t' ? 'tabs' : `“${delimiter}”`}; commas are expected.`,
    );
  }
  const names = new Intl.ListFormat('en').format(missing);
  throw new SourceError(
    `Line 1 is not the header of an incident event log: it lacks the column${missing.length > 1 ? 's' : ''} ${names}.`,
  );
}

const sentences = new Map<unknown, string>([
  ['ENOENT', 'There is no such file.'],
  ['EISDIR', 'That is a folder, not a file.'],
  ['EACCES', 'The file cannot be read: permission denied.'],
  ['Z_BUF_ERROR', 'The gzip file is cut off.'],
  ['Z_DATA_ERROR', 'The gzip file is damaged.'],
]);

/** Every failure of reading in one clear sentence. */
function explained(error: unknown, lastLine: number): unknown {
  if (error instanceof SourceError || typeof error !== 'object' || error === null) return error;
  const code: unknown = Reflect.get(error, 'code');
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return new SourceError(`The row that begins after line ${lastLine} opens a quote and never closes it.`);
  }
  const sentence = sentences.get(code);
  return sentence === undefined ? error : new SourceError(sentence, { cause: error });
}
