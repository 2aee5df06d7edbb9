import {
  type CaseFactsOfType,
  type FormSchema,
  fillTemplate,
  limits,
  taskPriorities,
  type TaskPriority,
  type TaskTypeContent,
  withDefaults,
} from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import type { JsonObject } from '../activity/activity.service.ts';
import { findTypedCase, noCase, type TypedCase } from '../case-types/case-facts.queries.ts';
import {
  definitionAt,
  newestDefinition,
  type StoredCaseType,
  type StoredTaskType,
} from '../case-types/definitions.queries.ts';
import { askOnCreate } from '../case-types/plugins-ask.service.ts';
import type { TaskWish } from './task.draft.ts';
import { answersOf, openForm } from './task-form.service.ts';

/** What somebody asks for, of a type or of none. */
export type TypedOrder = Omit<TaskWish, 'title'> & {
  /** Left out, the type says it (F48). */
  readonly title?: string | null;
  readonly typeKey?: string | null;
  /** The answers of the type’s form. */
  readonly form?: JsonObject | null;
  /** Files of its case that go along (F35). */
  readonly caseAttachmentIds?: readonly string[] | null;
  /** Whether the full details of its case go along (F35). */
  readonly sendCaseDetails?: boolean | null;
};

/** What is asked for once its type has had its say. */
export type TypedWish = {
  readonly type: StoredTaskType | null;
  readonly wish: TaskWish;
  readonly form: JsonObject | null;
  /** Variables of its case that its plugin sets. */
  readonly variables: JsonObject;
};

type Reader = Pick<WriteSession, 'db' | 'hooks' | 'clock' | 'viewer' | 'log'>;

/**
 * What a new task shall be after its type: allowed in its case, its words from the type’s templates, its answers judged,
 * nothing taken that the type does not ask for (F47–F50, F35). Refusals: NOT_FOUND of the type or a file, INVALID_INPUT.
 */
export async function readTyped(session: Reader, order: TypedOrder): Promise<Attempt<TypedWish>> {
  if (!isGiven(order.typeKey)) return untyped(order);
  const type = await newestDefinition(session, 'TASK_TYPE', order.typeKey);
  if (type === null) return failed(problems.notFound('typeKey'));
  const file = isGiven(order.caseId) ? await findTypedCase(session, order.caseId) : null;
  const problem =
    (await allowedProblem(session, type, file)) ??
    switchProblem(type.content, order) ??
    (await filesProblem(session, order));
  if (problem !== null) return failed(problem);
  const { form } = type.content;
  const answersLater = form !== null && (await isContact(session, order.assigneeId));
  return beginTyped(session, { type, order, file, form: answersLater ? openForm(form) : form });
}

type Begun = {
  readonly type: StoredTaskType;
  readonly order: TypedOrder;
  readonly file: CaseFactsOfType | null;
  /** What the answers have to fit now. */
  readonly form: FormSchema | null;
};

/** The words of the type, and the answers: the defaults of its form, those of its plugin, those given (F48, F111). */
export async function beginTyped(
  session: Reader,
  { type, order, file, form }: Begun,
): Promise<Attempt<TypedWish>> {
  const wish = wishOfType(type.content, order, file);
  const given = order.form ?? {};
  const task = { number: null, title: wish.title, answers: given, action: null, comment: null };
  const asked = await askOnCreate(session, type, { task, file });
  if (!asked.ok) return asked;
  const { variables } = asked.value;
  const { answers, problem } = answersOf(form, withDefaults(form, { ...asked.value.form, ...given }));
  return problem === null ? { ok: true, value: { type, wish, form: answers, variables } } : failed(problem);
}

function untyped(order: TypedOrder): Attempt<TypedWish> {
  const given = (['form', 'caseAttachmentIds', 'sendCaseDetails'] as const).find((name) =>
    isSaid(order[name]),
  );
  if (given !== undefined) {
    return failed(problems.invalid(given, 'Only tasks of a type take this: choose one.'));
  }
  return {
    ok: true,
    value: { type: null, wish: { ...order, title: order.title ?? '' }, form: null, variables: {} },
  };
}

async function allowedProblem(
  session: Reader,
  type: StoredTaskType,
  file: TypedCase | null,
): Promise<Problem | null> {
  const { retired, label } = type.content;
  return retired
    ? problems.invalid('typeKey', `No new tasks of the type ${label} are made.`)
    : foreignTypeProblem(session, { type, file, field: 'typeKey' });
}

/** A task type beside the case it shall have a task in, and the field of the request that brings them together. */
type Pairing = {
  readonly type: Pick<StoredTaskType, 'key' | 'content'>;
  readonly file: TypedCase | null;
  readonly field: 'typeKey' | 'caseId';
};

/** Why cases of that type have no tasks of this one, or null: the version a case was opened with lists them (F47). */
export async function foreignTypeProblem(
  session: Pick<Reader, 'db'>,
  { type: { key, content }, file, field }: Pairing,
): Promise<Problem | null> {
  const caseType = file === null ? null : await typeOfCase(session, file);
  return caseType === null || caseType.content.taskTypes.includes(key)
    ? null
    : problems.invalid(
        field,
        `Cases of the type ${caseType.content.label} have no tasks of the type ${content.label}.`,
      );
}

async function typeOfCase(
  session: Pick<Reader, 'db'>,
  { typeKey, typeVersion }: TypedCase,
): Promise<StoredCaseType | null> {
  if (typeKey === null || typeVersion === null) return null;
  return definitionAt(session, 'CASE_TYPE', { key: typeKey, version: typeVersion });
}

/** What each switch of a type lets through (F50, F35). */
const switched = [
  ['title', 'title', 'The title of such tasks comes from their type.'],
  ['description', 'description', 'The description of such tasks comes from their type.'],
  ['priority', 'priority', 'Such tasks are as urgent as their case.'],
  ['caseAttachmentIds', 'caseFiles', 'Files of the case do not go along with such tasks.'],
  ['sendCaseDetails', 'caseDetails', 'The details of the case do not go along with such tasks.'],
] as const;

function switchProblem({ details }: TaskTypeContent, order: TypedOrder): Problem | null {
  const refused = switched.find(([name, asked]) => isSaid(order[name]) && !details[asked]);
  return refused === undefined ? null : problems.invalid(refused[0], refused[2]);
}

/** Whether a request says something there: nothing, an empty list and a plain no say nothing. */
function isSaid(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)
  );
}

const contact: Statement = {
  name: 'task-typed-contact',
  text: `SELECT FROM person WHERE id = $1::uuid AND kind = 'CLIENT_CONTACT'`,
};

/** A client who gets the task answers its questions themselves. */
async function isContact({ db }: Reader, id: string | null | undefined): Promise<boolean> {
  return isUuid(id) && (await db.rows(contact, [id])).length > 0;
}

const filesOfCase: Statement = {
  name: 'task-files-of-case',
  text: `SELECT count(*)::integer AS found FROM attachment
    WHERE id = ANY ($1::uuid[]) AND case_id = $2::uuid AND state = 'READY'`,
};

async function filesProblem(
  { db }: Reader,
  { caseAttachmentIds, caseId }: TypedOrder,
): Promise<Problem | null> {
  const ids = [...new Set(caseAttachmentIds)];
  if (ids.length === 0) return null;
  const field = 'caseAttachmentIds';
  if (ids.length > limits.filesPerTask) {
    return problems.invalid(field, `At most ${limits.filesPerTask} files go along.`);
  }
  const values = [ids.filter((id) => isUuid(id)), isUuid(caseId) ? caseId : null];
  const [row] = await db.rows<{ found: number }>(filesOfCase, values);
  return row?.found === ids.length ? null : problems.notFound(field);
}

/** The words, priority and place that a type gives where nothing else was asked for (F48). */
function wishOfType(content: TaskTypeContent, order: TypedOrder, file: CaseFactsOfType | null): TaskWish {
  const facts = file ?? noCase;
  const { title, description, priority } = order;
  const words = fillTemplate(content.title, facts);
  return {
    ...order,
    title: title ?? (words === '' ? content.label : cut(words, limits.taskTitle)),
    description: description ?? cut(fillTemplate(content.description, facts), limits.taskDescription),
    priority: priority ?? priorityOf(file),
    mails: order.mails ?? content.mails ?? null,
  };
}

/** A variable may hold more than a title has room for. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

function priorityOf(file: CaseFactsOfType | null): TaskPriority {
  return taskPriorities.find((one) => one === file?.priority) ?? 'NORMAL';
}
