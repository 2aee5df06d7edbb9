import {
  type CaseTypeContent,
  type DefinitionContents,
  type DefinitionKind,
  readContent,
  type WorkingCalendar,
} from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Database, Statement } from '../../platform/database/database.ts';

export type DefinitionState = 'DRAFT' | 'PUBLISHED';

/** A published version of a definition; it never changes. */
export type StoredDefinition<Kind extends DefinitionKind = DefinitionKind> = {
  readonly key: string;
  readonly version: number;
  readonly content: DefinitionContents[Kind];
};
export type StoredCaseType = StoredDefinition<'CASE_TYPE'>;
export type StoredTaskType = StoredDefinition<'TASK_TYPE'>;

type Reader = Pick<Session, 'db'>;
type VersionRow = { readonly key: string; readonly version: number };

const newest: Statement = {
  name: 'definition-newest',
  text: `SELECT key, version FROM definition WHERE kind = $1 AND key = $2 AND state = 'PUBLISHED'
    ORDER BY version DESC LIMIT 1`,
};
const newestOfAll: Statement = {
  name: 'definitions-newest',
  text: `SELECT DISTINCT ON (kind, key) kind, key, version FROM definition
    WHERE kind = ANY ($1::varchar[]) AND state = 'PUBLISHED' ORDER BY kind, key, version DESC`,
};
const contents: Statement = {
  name: 'definition-contents',
  text: `SELECT d.key, d.version, d.content FROM definition d
    JOIN unnest($2::varchar[], $3::integer[]) AS asked (key, version) ON asked.key = d.key AND asked.version = d.version
    WHERE d.kind = $1 AND d.state = 'PUBLISHED'`,
};

/** Published versions never change, so a process reads each once; this many are kept. */
const remembered = 2_000;

type Shelf<Kind extends DefinitionKind> = Map<string, StoredDefinition<Kind>>;
const shelves: { readonly [Kind in DefinitionKind]: Shelf<Kind> } = {
  CASE_TYPE: new Map(),
  TASK_TYPE: new Map(),
  WORKFLOW: new Map(),
  CALENDAR: new Map(),
  SLA_POLICY: new Map(),
  CATEGORY: new Map(),
  MAIL_TEMPLATE: new Map(),
};

/** What was read from one database says nothing about another, which a process may open after it. */
export function forgetDefinitions(): void {
  for (const shelf of Object.values(shelves)) shelf.clear();
}

/** The published version of a definition that is in force now, or null; asked each time, for it may have changed. */
export async function newestDefinition<Kind extends DefinitionKind>(
  session: Reader,
  kind: Kind,
  key: string,
): Promise<StoredDefinition<Kind> | null> {
  const [row] = await session.db.rows<VersionRow>(newest, [kind, key]);
  return row === undefined ? null : definitionAt(session, kind, row);
}

/** One published version, from memory where it was read before; null when there is none. */
export async function definitionAt<Kind extends DefinitionKind>(
  session: Reader,
  kind: Kind,
  version: VersionRow,
): Promise<StoredDefinition<Kind> | null> {
  const [found] = await definitionsAt(session, kind, [version]);
  return found ?? null;
}

/** Databases of transactions that publish: what they read may be rolled back, so it is not remembered. */
const passing = new WeakSet<Database>();

/** Keeps what this transaction reads out of the memory of the process. */
export function readInPassing({ db }: Reader): void {
  passing.add(db);
}

/** Published versions in the order asked for, missing ones left out; at most one statement, none for those known. */
export async function definitionsAt<Kind extends DefinitionKind>(
  session: Reader,
  kind: Kind,
  versions: readonly VersionRow[],
): Promise<readonly StoredDefinition<Kind>[]> {
  const shelf: Shelf<Kind> = shelves[kind];
  const missing = versions.filter((version) => !shelf.has(placeOf(version)));
  const read = missing.length === 0 ? [] : await readVersions(session, kind, missing);
  const fresh = new Map(read.map((one) => [placeOf(one), one]));
  const found = versions.flatMap(
    (version) => fresh.get(placeOf(version)) ?? shelf.get(placeOf(version)) ?? [],
  );
  if (!passing.has(session.db)) keep(shelf, read);
  return found;
}

function keep<Kind extends DefinitionKind>(
  shelf: Shelf<Kind>,
  read: readonly StoredDefinition<Kind>[],
): void {
  if (shelf.size + read.length > remembered) shelf.clear();
  for (const one of read) shelf.set(placeOf(one), one);
}

function placeOf({ key, version }: VersionRow): string {
  return `${key}/${version}`;
}

async function readVersions<Kind extends DefinitionKind>(
  session: Reader,
  kind: Kind,
  versions: readonly VersionRow[],
): Promise<readonly StoredDefinition<Kind>[]> {
  const rows = await session.db.rows<VersionRow & { readonly content: unknown }>(contents, [
    kind,
    versions.map(({ key }) => key),
    versions.map(({ version }) => version),
  ]);
  return rows.map(({ key, version, content }) => ({ key, version, content: sound(kind, key, content) }));
}

/** A published content was sound when it was published; Throws where a release no longer understands it. */
function sound<Kind extends DefinitionKind>(
  kind: Kind,
  key: string,
  json: unknown,
): DefinitionContents[Kind] {
  const { content, findings } = readContent(kind, json);
  if (content !== null) return content;
  const [first] = findings;
  throw new Error(`The ${kind} ${key} cannot be read: ${first?.path ?? ''} ${first?.message ?? ''}`);
}

/** The versions of these kinds that are in force now, retired ones too, asked for in one statement. */
export async function newestVersions(
  session: Reader,
  kinds: readonly DefinitionKind[],
): Promise<NewestVersions> {
  const rows = await session.db.rows<VersionRow & { readonly kind: DefinitionKind }>(newestOfAll, [kinds]);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return (kind) => byKind.get(kind) ?? [];
}

/** Of each kind that was asked for, which versions are in force. */
export type NewestVersions = (kind: DefinitionKind) => readonly VersionRow[];

/** The newest published version of every definition of a kind, retired ones too, by their order and label. */
export async function definitionsNewest<Kind extends DefinitionKind>(
  session: Reader,
  kind: Kind,
  known?: NewestVersions,
): Promise<readonly StoredDefinition<Kind>[]> {
  const versions = known ?? (await newestVersions(session, [kind]));
  return (await definitionsAt(session, kind, versions(kind))).toSorted(byOrder);
}

/** The versions in force of every definition of a kind, retired ones left out, by their order and label. */
export async function definitionsInForce<Kind extends DefinitionKind>(
  session: Reader,
  kind: Kind,
  known?: NewestVersions,
): Promise<readonly StoredDefinition<Kind>[]> {
  return (await definitionsNewest(session, kind, known)).filter(({ content }) => !content.retired);
}

function byOrder(one: StoredDefinition, other: StoredDefinition): number {
  const [first, second] = [one, other].map(({ content }) => ('order' in content ? content.order : 0));
  return (first ?? 0) - (second ?? 0) || labelIn(one).localeCompare(labelIn(other));
}

function labelIn({ key, content }: StoredDefinition): string {
  return 'label' in content ? content.label : key;
}

/** The case types that cases can be raised as now (F38), by their order. */
export function listCaseTypes(session: Reader): Promise<readonly StoredCaseType[]> {
  return definitionsInForce(session, 'CASE_TYPE');
}

/** The task types that tasks of a case type can have now, in its own order (F47); retired ones left out. */
export async function taskTypesOf(
  session: Reader,
  { taskTypes }: Pick<CaseTypeContent, 'taskTypes'>,
): Promise<readonly StoredTaskType[]> {
  if (taskTypes.length === 0) return [];
  const known = new Map((await definitionsInForce(session, 'TASK_TYPE')).map((one) => [one.key, one]));
  return taskTypes.flatMap((key) => known.get(key) ?? []);
}

/** The calendar in force under a key with its version, as clocks need it; null when there is none. */
export async function newestCalendar(
  session: Reader,
  key: string,
): Promise<{ readonly calendar: WorkingCalendar; readonly version: number } | null> {
  const stored = await newestDefinition(session, 'CALENDAR', key);
  return stored === null ? null : { calendar: calendarOf(stored), version: stored.version };
}

/** One version of a calendar, as clocks need it; null when there is none. */
export async function calendarAt(session: Reader, version: VersionRow): Promise<WorkingCalendar | null> {
  const stored = await definitionAt(session, 'CALENDAR', version);
  return stored === null ? null : calendarOf(stored);
}

function calendarOf({ key, content }: StoredDefinition<'CALENDAR'>): WorkingCalendar {
  const { retired: _, ...calendar } = content;
  return { ...calendar, key };
}
