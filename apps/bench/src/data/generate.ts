import pg from 'pg';

import { type Copying, openCopy } from './copying.ts';
import { withoutIndexes } from './indexes.ts';
import { openStatuses } from './open.ts';
import { organisationLines } from './organisation-lines.ts';
import { type Organisation, organisationOf } from './organisation.ts';
import { scaleOf } from './scale.ts';
import { type Story, storyteller } from './story.ts';
import { linesOf, type Numbering, type TaskTable, taskTables } from './task-lines.ts';

/** Changes whenever the generator writes other rows, so that databases of earlier runs are made anew. */
export const dataVersion = 7;

export type FillOptions = {
  /** The administrator's address of a migrated database without rows. */
  readonly adminUrl: string;
  readonly tasks: number;
  /** Hears how far it is. */
  readonly report?: (line: string) => void;
};

const tables: readonly TaskTable[] = ['task', 'task_person', 'comment', 'note', 'activity'];
// Triggers rest while rows are copied in.
const fillWords = `INSERT INTO task_words (task_id, words, open)
  SELECT id, to_tsvector('simple', number || ' ' || title || ' ' || coalesce(description, '')),
    status IN (${openStatuses}) AND deleted_at IS NULL FROM task`;
const tasksPerBatch = 2_000;
const reportEvery = 100_000;

/**
 * Fills a migrated, empty database with people, cases, tasks and their history: the same rows for the same size. Indexes
 * and statistics are complete afterwards.
 */
export async function fillDatabase({
  adminUrl,
  tasks,
  report = () => undefined,
}: FillOptions): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const rebuild = await withoutIndexes(client, [...tables, 'task_words']);
    const organisation = organisationOf(scaleOf(tasks));
    const counters = await copyTasks(adminUrl, organisation, report);
    await copyOrganisation(adminUrl, organisation, counters);
    await client.query(fillWords);
    report('  building indexes');
    await rebuild();
    report('  gathering statistics');
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

async function copyTasks(
  adminUrl: string,
  organisation: Organisation,
  report: (line: string) => void,
): Promise<ReadonlyMap<string, number>> {
  const { tasks } = organisation.scale;
  const copies = await openCopies(adminUrl);
  const storyOf = storyteller(organisation);
  const counters = new Map<string, number>();
  let entries = 0;
  let batch = emptyBatch();
  for (let number = 0; number < tasks; number += 1) {
    const story = storyOf(number);
    const lines = linesOf(story, organisation, numbering(story, organisation, counters, entries));
    entries += story.entries.length;
    for (const table of tables) batch[table].push(lines[table]);
    if ((number + 1) % tasksPerBatch === 0 || number + 1 === tasks) {
      await Promise.all(tables.map((table) => copies[table].write(batch[table].join(''))));
      batch = emptyBatch();
    }
    if ((number + 1) % reportEvery === 0) report(`  ${number + 1} of ${tasks} tasks`);
  }
  await Promise.all(tables.map((table) => copies[table].end()));
  return counters;
}

/** The human number and the place in the case, counted on as the product counts. */
function numbering(
  { client, caseNumber }: Story,
  { clients, cases }: Organisation,
  counters: Map<string, number>,
  firstEntry: number,
): Numbering {
  const code = client === null ? undefined : clients[client]?.accountCode;
  const prefix = code === undefined ? 'TASK' : `${code}-TASK`;
  const value = (counters.get(prefix) ?? 0) + 1;
  counters.set(prefix, value);
  const file = caseNumber === null ? undefined : cases[caseNumber];
  if (file !== undefined) file.tasks += 1;
  return { label: `${prefix}-${value}`, sequenceInCase: file?.tasks ?? null, firstEntry };
}

async function copyOrganisation(
  adminUrl: string,
  organisation: Organisation,
  counters: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { table, columns, lines } of organisationLines(organisation, counters)) {
    const copy = await openCopy(adminUrl, table, columns);
    await copy.write(lines);
    await copy.end();
  }
}

async function openCopies(adminUrl: string): Promise<Readonly<Record<TaskTable, Copying>>> {
  const open = (table: TaskTable) => openCopy(adminUrl, table, taskTables[table]);
  return {
    task: await open('task'),
    task_person: await open('task_person'),
    comment: await open('comment'),
    note: await open('note'),
    activity: await open('activity'),
  };
}

function emptyBatch(): Record<TaskTable, string[]> {
  return { task: [], task_person: [], comment: [], note: [], activity: [] };
}
