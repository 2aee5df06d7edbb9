import { createHash, hash } from 'node:crypto';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Everything an entry of the history says; its hash covers all of it and the hash before it. */
export type ChainEntry = {
  readonly id: string;
  /** The task or case whose history it is part of. */
  readonly taskId: string | null;
  readonly caseId?: string | null;
  readonly sequence: number;
  readonly verb: string;
  readonly actorId: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly fromStatus: string | null;
  readonly toStatus: string | null;
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly words: string | null;
  readonly audience: string;
  readonly commentId: string | null;
  readonly commentSha256: string | null;
  readonly noteId: string | null;
  readonly noteSha256: string | null;
  readonly attachmentId: string | null;
  readonly undoesId: string | null;
  readonly sourceRef: string | null;
};

/** The link of an entry to the one before it (`null` for the first), as hex (B8). */
export function entryHash(previousHash: string | null, entry: ChainEntry): string {
  return hash(
    'sha256',
    JSON.stringify([
      previousHash,
      entry.id,
      entry.taskId ?? entry.caseId ?? null,
      entry.sequence,
      entry.verb,
      entry.actorId,
      milliseconds(entry.at),
      entry.fromStatus,
      entry.toStatus,
      sorted(entry.before),
      sorted(entry.after),
      entry.words,
      entry.audience,
      entry.commentId,
      entry.commentSha256,
      entry.noteId,
      entry.noteSha256,
      entry.attachmentId,
      entry.undoesId,
      entry.sourceRef,
    ]),
  );
}

/** The same text for the same value, whatever order its keys were written in. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sorted(value));
}

/** SHA-256 of a text as hex. */
export function textSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(sorted);
  const keys = Object.keys(value);
  if (keys.length === 0) return value;
  return Object.fromEntries(keys.toSorted().map((key) => [key, sorted(value[key] ?? null)]));
}

/** Whether a value is a list. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** PostgreSQL drops trailing zeros of a fraction; three digits make both spellings of an instant one. */
function milliseconds(instant: string): string {
  const [whole = '', fraction = ''] = instant.replace('Z', '').split('.');
  return `${whole}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}
