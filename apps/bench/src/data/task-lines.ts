import { arrayText, copyLine } from './copying.ts';
import { bytesText, historyLines } from './entry-lines.ts';
import { idAt, idOf } from './ids.ts';
import { dayText, instantText } from './instants.ts';
import type { Organisation } from './organisation.ts';
import { flagsOf, rankOf, statusRankOf } from './people-rows.ts';
import type { Story } from './story.ts';

/** The tables of tasks and their history, with the columns in the order of the lines. */
export const taskTables = {
  task: `id number case_id sequence_in_case client_id department_id assignee_id creator_id status audience title
    description priority start_on due_on started_at completed_at percent_complete comment_count version
    activity_sequence activity_hash last_activity_at created_at updated_at`.split(/\s+/),
  task_person: `task_id person_id reasons pending created related open due_on priority_rank status_rank
    last_activity_at seen_at`.split(/\s+/),
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
  const { head, ...history } = historyLines(id, story, organisation, numbering.firstEntry);
  return {
    ...history,
    task: taskLine(id, story, organisation, { ...numbering, head }),
    task_person: peopleLines(id, story, organisation),
  };
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
    bytesText(head),
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
      statusRankOf(story.status),
      lastAt,
      acted === undefined ? null : instantText(acted.at),
    ]);
  }
  return lines;
}
