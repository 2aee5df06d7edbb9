import { hash } from 'node:crypto';

/** What the link of an entry covers, in the order in which the product hashes it. */
export type Linked = {
  readonly previousHash: string | null;
  readonly id: string;
  readonly taskId: string;
  readonly sequence: number;
  readonly verb: string;
  readonly actorId: string;
  /** ISO 8601 in UTC with three digits of a second. */
  readonly at: string;
  readonly fromStatus: string | null;
  readonly toStatus: string | null;
  /** Their keys stand in alphabetical order. */
  readonly before: object;
  readonly after: object;
  readonly words: string | null;
  readonly audience: string;
  readonly commentId: string | null;
  readonly commentBody: string | null;
  readonly noteId: string | null;
  readonly noteBody: string | null;
};

/** The link of an entry to the one before it, as hex; a test holds it to the product's own. */
export function linkOf(entry: Linked): string {
  const covered = [
    entry.previousHash,
    entry.id,
    entry.taskId,
    entry.sequence,
    entry.verb,
    entry.actorId,
    entry.at,
    entry.fromStatus,
    entry.toStatus,
    entry.before,
    entry.after,
    entry.words,
    entry.audience,
    entry.commentId,
    digestOf(entry.commentBody),
    entry.noteId,
    digestOf(entry.noteBody),
    null,
    null,
    null,
  ];
  return hash('sha256', JSON.stringify(covered));
}

const digests = new Map<string, string>();

/** The remarks are few: each is hashed once. */
function digestOf(body: string | null): string | null {
  if (body === null) return null;
  const known = digests.get(body);
  if (known !== undefined) return known;
  const digest = hash('sha256', body);
  digests.set(body, digest);
  return digest;
}
