import { type Linked, linkOf } from './chain.ts';
import { copyLine } from './copying.ts';
import { idAt, idOf } from './ids.ts';
import { dayText, instantText } from './instants.ts';
import type { Organisation } from './organisation.ts';
import type { Entry, Holder, Story } from './story.ts';

/** The history of a task as lines of COPY, and the link of its last entry as hex. */
export type History = {
  readonly activity: string;
  readonly comment: string;
  readonly note: string;
  readonly head: string | null;
};

/** The entries of a story, chained one to the next; `firstEntry` numbers them among all entries. */
export function historyLines(
  taskId: string,
  story: Story,
  organisation: Organisation,
  firstEntry: number,
): History {
  const lines = { activity: '', comment: '', note: '' };
  let head: string | null = null;
  for (const [index, entry] of story.entries.entries()) {
    const place = { taskId, sequence: index + 1, number: firstEntry + index, previousHash: head };
    const linked = linkedOf(entry, story, organisation, place);
    const { commentId, commentBody, noteId, noteBody, actorId, at } = linked;
    if (commentId !== null) lines.comment += copyLine([commentId, taskId, actorId, commentBody, at]);
    if (noteId !== null) lines.note += copyLine([noteId, taskId, actorId, noteBody, at]);
    head = linkOf(linked);
    lines.activity += entryLine(linked, head);
  }
  return { ...lines, head };
}

/** 32 bytes in PostgreSQL's notation, as COPY wants its backslash. */
export function bytesText(hex: string | null): string | null {
  return hex === null ? null : `\\\\x${hex}`;
}

type Place = Pick<Linked, 'taskId' | 'sequence' | 'previousHash'> & { readonly number: number };

function linkedOf(entry: Entry, story: Story, organisation: Organisation, place: Place): Linked {
  const { taskId, sequence, previousHash, number } = place;
  const isComment = entry.verb === 'COMMENTED';
  const isNote = entry.verb === 'NOTED';
  return {
    previousHash,
    id: idOf('activity', number, entry.at),
    taskId,
    sequence,
    verb: entry.verb,
    actorId: idAt(organisation.people, entry.actor) ?? '',
    at: instantText(entry.at),
    fromStatus: entry.fromStatus,
    toStatus: entry.toStatus,
    before: beforeOf(entry, organisation),
    after: afterOf(entry, story, organisation),
    words: isComment || isNote ? null : entry.words,
    audience: isComment ? 'CLIENT' : 'INTERNAL',
    commentId: isComment ? idOf('comment', number, entry.at) : null,
    commentBody: isComment ? entry.words : null,
    noteId: isNote ? idOf('note', number, entry.at) : null,
    noteBody: isNote ? entry.words : null,
  };
}

function entryLine(entry: Linked, hash: string): string {
  return copyLine([
    entry.id,
    entry.taskId,
    entry.sequence,
    entry.verb,
    entry.actorId,
    entry.at,
    entry.fromStatus,
    entry.toStatus,
    JSON.stringify(entry.before),
    JSON.stringify(entry.after),
    entry.words,
    entry.audience,
    entry.commentId,
    entry.noteId,
    bytesText(entry.previousHash),
    bytesText(hash),
  ]);
}

function beforeOf({ verb, holders, fromStatus, toStatus }: Entry, organisation: Organisation): object {
  if (verb === 'CREATED' || fromStatus === null) return {};
  return {
    ...(holders === undefined ? {} : holderJson(holders.before, organisation)),
    ...(fromStatus === toStatus ? {} : { status: fromStatus }),
  };
}

function afterOf(entry: Entry, story: Story, organisation: Organisation): object {
  const { verb, holders, fromStatus, toStatus } = entry;
  if (verb === 'CREATED') return bornJson(story, organisation);
  return {
    ...(holders === undefined ? {} : holderJson(holders.after, organisation)),
    ...(fromStatus === toStatus ? {} : { status: toStatus }),
  };
}

function bornJson({ title, priority, audience, client, dueAt }: Story, organisation: Organisation): object {
  return {
    audience,
    ...(client === null ? {} : { clientId: idAt(organisation.clients, client) }),
    ...(dueAt === null ? {} : { dueOn: dayText(dueAt) }),
    priority,
    status: 'NEW',
    title,
  };
}

function holderJson({ person, department }: Holder, organisation: Organisation): object {
  return {
    assigneeId: idAt(organisation.people, person),
    departmentId: idAt(organisation.departments, department),
  };
}
