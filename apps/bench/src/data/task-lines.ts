import { hash as digest } from 'node:crypto';

import { arrayText, copyLine } from './copying.ts';
import { idOf } from './ids.ts';
import { dayText, instantText } from './instants.ts';
import type { Organisation } from './organisation.ts';
import { flagsOf, rankOf } from './people-rows.ts';
import type { Entry, Holder, Story } from './story.ts';

/** The tables of tasks and their history, with the columns in the order of the lines. */
export const taskTables = {
  task: `id number case_id sequence_in_case client_id department_id assignee_id creator_id status audience title
    description priority start_on due_on started_at completed_at percent_complete comment_count version
    activity_sequence activity_hash last_activity_at created_at updated_at`.split(/\s+/),
  task_person: `task_id person_id reasons pending created related open due_on priority_rank last_activity_at
    seen_at`.split(/\s+/),
  comment: 'id task_id author_id body created_at'.split(' '),
  note: 'id task_id author_id body created_at'.split(' '),
  activity: `id task_id sequence verb actor_id at from_status to_status before after words audience comment_id
    note_id previous_hash hash`.split(/\s+/),
} as const;
export type TaskTable = keyof typeof taskTables;

/** What is numbered over all tasks and not within one. */
export type Numbering = {
  /** The human number that the product would have given. */
  readonly label: string;
  readonly sequenceInCase: number | null;
  /** The number of the first entry among all entries. */
  readonly firstEntry: number;
};

const day = (at: number | null): string | null => (at === null ? null : dayText(at));

/** A story as lines of COPY for each table. */
export function linesOf(
  story: Story,
  organisation: Organisation,
  numbering: Numbering,
): Readonly<Record<TaskTable, string>> {
  const id = idOf('task', story.number, story.createdAt);
  const lines = {
    task: '',
    task_person: peopleLines(id, story, organisation),
    comment: '',
    note: '',
    activity: '',
  };
  let previous: string | null = null;
  for (const [index, entry] of story.entries.entries()) {
    const at = instantText(entry.at);
    const number = numbering.firstEntry + index;
    const kind = entry.verb === 'COMMENTED' ? 'comment' : entry.verb === 'NOTED' ? 'note' : null;
    const author = idAt(organisation.people, entry.actor);
    const wordsId = kind === null ? null : idOf(kind, number, entry.at);
    if (kind !== null) lines[kind] += copyLine([wordsId, id, author, entry.words, at]);
    const hash = hashOf(number);
    lines.activity += copyLine([
      idOf('activity', number, entry.at),
      id,
      index + 1,
      entry.verb,
      author,
      at,
      entry.fromStatus,
      entry.toStatus,
      JSON.stringify(beforeOf(entry, organisation)),
      JSON.stringify(afterOf(entry, story, organisation)),
      kind === null ? entry.words : null,
      entry.verb === 'COMMENTED' ? 'CLIENT' : 'INTERNAL',
      kind === 'comment' ? wordsId : null,
      kind === 'note' ? wordsId : null,
      previous,
      hash,
    ]);
    previous = hash;
  }
  lines.task = taskLine(id, story, organisation, { ...numbering, head: previous });
  return lines;
}

function taskLine(
  id: string,
  story: Story,
  organisation: Organisation,
  { label, sequenceInCase, head }: Numbering & { readonly head: string | null },
): string {
  const { entries, holder, caseNumber, client, status } = story;
  const changes = entries.filter(({ verb }) => verb !== 'COMMENTED' && verb !== 'NOTED');
  const lastAt = entries.at(-1)?.at ?? story.createdAt;
  return copyLine([
    id,
    label,
    idAt(organisation.cases, caseNumber),
    sequenceInCase,
    idAt(organisation.clients, client),
    idAt(organisation.departments, holder.department),
    idAt(organisation.people, holder.person),
    idAt(organisation.people, story.creator),
    status,
    story.audience,
    story.title,
    story.description,
    story.priority,
    day(story.startedAt),
    day(story.dueAt),
    story.startedAt === null ? null : instantText(story.startedAt),
    status === 'RESOLVED' ? instantText(lastAt) : null,
    status === 'RESOLVED' ? 100 : 0,
    entries.filter(({ verb }) => verb === 'COMMENTED').length,
    changes.length,
    entries.length,
    head,
    instantText(lastAt),
    instantText(story.createdAt),
    instantText(changes.at(-1)?.at ?? story.createdAt),
  ]);
}

function peopleLines(taskId: string, story: Story, organisation: Organisation): string {
  const lastAt = instantText(story.entries.at(-1)?.at ?? story.createdAt);
  const due = day(story.dueAt) ?? 'infinity';
  let lines = '';
  for (const [person, reasons] of story.reasons) {
    if (reasons.size === 0) continue;
    const { pending, created, related, open } = flagsOf(story, person, reasons);
    const acted = story.entries.findLast(({ actor }) => actor === person);
    lines += copyLine([
      taskId,
      idAt(organisation.people, person),
      arrayText(reasons),
      pending,
      created,
      related,
      open,
      due,
      rankOf(story.priority),
      lastAt,
      acted === undefined ? null : instantText(acted.at),
    ]);
  }
  return lines;
}

function beforeOf({ verb, holders, fromStatus, toStatus }: Entry, organisation: Organisation): object {
  if (verb === 'CREATED' || fromStatus === null) return {};
  return {
    ...(holders === undefined ? {} : holderJson(holders.before, organisation)),
    ...(fromStatus === toStatus ? {} : { status: fromStatus }),
  };
}

function afterOf(
  { verb, holders, fromStatus, toStatus }: Entry,
  story: Story,
  organisation: Organisation,
): object {
  if (verb === 'CREATED') {
    const { title, priority, audience, client } = story;
    return {
      title,
      status: 'NEW',
      priority,
      audience,
      ...(client === null ? {} : { clientId: idAt(organisation.clients, client) }),
      ...(story.dueAt === null ? {} : { dueOn: day(story.dueAt) }),
    };
  }
  return {
    ...(holders === undefined ? {} : holderJson(holders.after, organisation)),
    ...(fromStatus === toStatus ? {} : { status: toStatus }),
  };
}

function holderJson({ person, department }: Holder, organisation: Organisation): object {
  return {
    assigneeId: idAt(organisation.people, person),
    departmentId: idAt(organisation.departments, department),
  };
}

/** The id of the one with this number; null where nobody is meant. */
function idAt(list: readonly { readonly id: string }[], number: number | null): string | null {
  if (number === null) return null;
  const found = list[number];
  if (found === undefined) throw new Error(`There is no number ${number} among ${list.length}.`);
  return found.id;
}

/** Stands for the link of the chain, which nothing that is measured reads: 32 bytes that differ. */
function hashOf(number: number): string {
  return digest('md5', String(number));
}
