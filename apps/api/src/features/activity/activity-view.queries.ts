import { type Subject, type TaskField, taskMails, taskMailWords, undoRefusal } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { WordsView } from '../conversation/words.entity.ts';
import type { ActivityView, FieldChangeView } from './activity.entity.ts';
import { isList, type Json, type JsonObject } from './activity.chain.ts';
import type { FieldValues } from './activity.service.ts';
import { undoLimitSecondsOf } from './activity.policy.ts';

/** An entry as the database tells it: instants inside JSON still carry their offset. */
export type ActivityRow = Omit<ActivityView, 'changes' | 'undoable'> & {
  readonly before: FieldValues;
  readonly after: FieldValues;
  readonly beforeNames: FieldValues | null;
  readonly afterNames: FieldValues | null;
  readonly superseded: boolean;
};

const fields: Readonly<Record<string, TaskField>> = {
  title: 'TITLE',
  description: 'DESCRIPTION',
  priority: 'PRIORITY',
  startOn: 'START_ON',
  dueOn: 'DUE_ON',
  percentComplete: 'PERCENT_COMPLETE',
  clientId: 'CLIENT',
  caseId: 'CASE',
  departmentId: 'DEPARTMENT',
  coAssigneeIds: 'CO_ASSIGNEES',
  watcherIds: 'WATCHERS',
  audience: 'AUDIENCE',
  form: 'FORM',
  mails: 'MAILS',
};

/** The field of a task that a value of the history belongs to; undefined for what is no field of its own. */
function fieldOfKey(key: string): TaskField | undefined {
  return fields[key];
}

/** The fields of a task that these keys of its history stand for. */
export function taskFieldsOf(keys: readonly string[]): readonly TaskField[] {
  return keys.flatMap((key) => fieldOfKey(key) ?? []);
}

type Reader = Pick<Session, 'viewer' | 'clock'>;

/** What is worked out from the columns of an entry, for those who ask for it. */
type Derived = Pick<ActivityView, 'changes' | 'undoable'>;
export type DerivedField = keyof Derived;
export const derivedFields: readonly DerivedField[] = ['changes', 'undoable'];

/** An entry as timelines hand it out, with what its selection names. */
export type TimelineEntry = ActivityRow & Partial<Derived>;

/**
 * The entry, read with a selection, as this viewer may read it now: internal words need NOTES_READ (rule 21), undo is
 * theirs alone (B5).
 */
export function timelineEntry(
  row: ActivityRow,
  reader: Reader,
  derived: readonly DerivedField[],
): TimelineEntry {
  if (!reader.viewer.permissions.has('NOTES_READ')) Object.assign(row, withoutNotes(row));
  return Object.assign(row, {
    ...(derived.includes('changes') ? { changes: changesOf(row) } : {}),
    ...(derived.includes('undoable') ? { undoable: undoableFor(row, reader) } : {}),
  });
}

/** The whole entry, whose instants may come from inside JSON, as this viewer may read it now: as `timelineEntry`. */
export function activityView(row: ActivityRow, reader: Reader): ActivityView {
  const whole = {
    ...row,
    at: utc(row.at),
    undoneAt: row.undoneAt === null ? null : utc(row.undoneAt),
    comment: words(row.comment),
    note: words(row.note),
    changes: changesOf(row),
    undoable: undoableFor(row, reader),
  };
  return reader.viewer.permissions.has('NOTES_READ') ? whole : { ...whole, ...withoutNotes(row) };
}

/** What only readers of notes may read; words whose audience is not known are held back. */
function withoutNotes({ words: written, audience }: ActivityRow): Pick<ActivityView, 'words' | 'note'> {
  return { note: null, words: audience === 'CLIENT' ? written : null };
}

function undoableFor(row: ActivityRow, reader: Reader): boolean {
  const noun = row.taskId === null ? 'case' : 'task';
  return undoRefusal(undoFacts(noun, row, reader), reader.viewer.id) === null;
}

/** What of an entry decides whether it can be taken back. */
export type UndoableRow = Pick<ActivityRow, 'verb' | 'at' | 'undoneAt' | 'superseded'> & {
  readonly actor: { readonly id: string };
};

/** The facts for `undoRefusal`, for this viewer now. */
export function undoFacts(noun: Subject['noun'], entry: UndoableRow, { viewer, clock }: Reader) {
  return {
    noun,
    verb: entry.verb,
    actorId: entry.actor.id,
    at: utc(entry.at),
    now: clock.now().toISOString(),
    undone: entry.undoneAt !== null,
    superseded: entry.superseded,
    limitSeconds: undoLimitSecondsOf(viewer.kind, entry.verb),
  };
}

/** The instant until which the viewer can take the entry back. */
export function undoUntil(entry: ActivityView, { viewer }: Pick<Session, 'viewer'>): string {
  const seconds = undoLimitSecondsOf(viewer.kind, entry.verb);
  return new Date(Date.parse(entry.at) + seconds * 1000).toISOString();
}

/** An instant from inside JSON with the same ending as everywhere else. */
export function utc(instant: string): string {
  return instant.replace(/\+00:00$/, 'Z');
}

function words(view: WordsView | null): WordsView | null {
  return view === null ? null : { ...view, createdAt: utc(view.createdAt) };
}

function changesOf(row: ActivityRow): readonly FieldChangeView[] {
  if (row.verb === 'CREATED' || row.taskId === null) return [];
  const keys = new Set([...Object.keys(row.before), ...Object.keys(row.after)]);
  return [...keys].flatMap((key) => {
    const field = fieldOfKey(key);
    if (field === undefined || field === 'DEPARTMENT') return [];
    if (field === 'FORM') return answersChanged(row);
    if (field === 'MAILS') {
      return { field, before: mailWords(row.before[key]), after: mailWords(row.after[key]) };
    }
    return {
      field,
      before: text(row.beforeNames?.[key] ?? row.before[key]),
      after: text(row.afterNames?.[key] ?? row.after[key]),
    };
  });
}

/** One change for every answer, under what people called it then. */
function answersChanged({ before, after }: ActivityRow): readonly FieldChangeView[] {
  const [was, is] = [answersIn(before), answersIn(after)];
  return Object.keys(is).map((label) => ({
    field: 'FORM',
    before: answerWords(label, was[label]),
    after: answerWords(label, is[label]),
  }));
}

function answersIn({ answers }: FieldValues): JsonObject {
  return typeof answers === 'object' && answers !== null && !isList(answers) ? answers : {};
}

function answerWords(label: string, answer: Json | undefined): string | null {
  const words = wordsOfJson(answer);
  return words === null ? null : `${label}: ${words}`;
}

/** A value of JSON in words, or null for none: lists with commas, yes and no. */
export function wordsOfJson(value: Json | undefined): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (!isList(value)) return JSON.stringify(value);
  return value.length === 0 ? null : value.map((one) => wordsOfJson(one) ?? '').join(', ');
}

function mailWords(value: Json | undefined): string | null {
  if (value === undefined || !isList(value)) return null;
  const chosen = taskMails.filter((mail) => value.includes(mail));
  return chosen.length === 0 ? null : chosen.map((mail) => taskMailWords[mail]).join('; ');
}

function text(value: FieldValues[string] | undefined): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}
