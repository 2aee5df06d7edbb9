import { limits, type TaskMail, taskMails, taskPriorities, type TaskPriority } from '@docket/domain';
import { anyoneId } from '@docket/ui';
import type { CreateTaskInput } from '#gql';
import { newTaskText } from './newTaskTexts.ts';

export interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** The case and client a new task begins with. */
export interface TaskSubject {
  readonly case: Chosen | null;
  readonly client: Chosen | null;
  /** Who looks after the client: they have the task unless somebody else is chosen (F59). */
  readonly support: readonly Chosen[];
}

export const noSubject: TaskSubject = { case: null, client: null, support: [] };

/** What the person has entered for a new task; kept as a draft until the task is there. */
export interface TaskForm {
  readonly title: string;
  readonly description: string;
  readonly client: Chosen | null;
  readonly case: Chosen | null;
  readonly department: Chosen | null;
  /** Null, or `anyone` for the queue of the department, means nobody in particular. */
  readonly person: Chosen | null;
  /** Calendar days, empty when not chosen. */
  readonly dueOn: string;
  readonly startOn: string;
  readonly priority: TaskPriority;
  readonly coAssignees: readonly Chosen[];
  readonly watchers: readonly Chosen[];
  readonly mails: readonly TaskMail[];
}

export const emptyTaskForm: TaskForm = {
  title: '',
  description: '',
  client: null,
  case: null,
  department: null,
  person: null,
  dueOn: '',
  startOn: '',
  priority: 'NORMAL',
  coAssignees: [],
  watchers: [],
  mails: taskMails,
};

/** The form as it opens: about its case and client, and with whoever looks after the client. */
export function beginPlain({ case: file, client, support }: TaskSubject): TaskForm {
  const [person = null, ...coAssignees] = support;
  return { ...emptyTaskForm, case: file, client, person, coAssignees };
}

/** The words at each field that keeps the task from being created. */
export type TaskFormErrors = Readonly<Partial<Record<keyof TaskForm, string>>>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function chosen(value: unknown): Chosen | null {
  if (!isRecord(value)) return null;
  const id = text(value['id']);
  return id === '' ? null : { id, name: text(value['name']) };
}

function chosenAll(value: unknown): readonly Chosen[] {
  return Array.isArray(value) ? value.flatMap((each) => chosen(each) ?? []) : [];
}

/** The mails of a stored draft; `otherwise` where it tells none. */
export function chosenMails(value: unknown, otherwise: readonly TaskMail[]): readonly TaskMail[] {
  return Array.isArray(value) ? taskMails.filter((mail) => value.includes(mail)) : otherwise;
}

/** A stored draft as a form; undefined when it holds nothing. */
export function readTaskForm(stored: unknown): TaskForm | undefined {
  if (!isRecord(stored)) return undefined;
  const form: TaskForm = {
    title: text(stored['title']),
    description: text(stored['description']),
    client: chosen(stored['client']),
    case: chosen(stored['case']),
    department: chosen(stored['department']),
    person: chosen(stored['person']),
    dueOn: text(stored['dueOn']),
    startOn: text(stored['startOn']),
    priority: taskPriorities.find((each) => each === stored['priority']) ?? 'NORMAL',
    coAssignees: chosenAll(stored['coAssignees']),
    watchers: chosenAll(stored['watchers']),
    mails: chosenMails(stored['mails'], taskMails),
  };
  return isEmptyForm(form) ? undefined : form;
}

/** True while nothing was typed that would be a pity to lose. */
export function isEmptyForm(form: TaskForm): boolean {
  return form.title.trim() === '' && form.description.trim() === '';
}

/** What is missing or cannot be, before the server is asked. */
export function checkTaskForm(form: TaskForm): TaskFormErrors {
  const startsLate = form.startOn !== '' && form.dueOn !== '' && form.startOn > form.dueOn;
  return {
    ...(form.title.trim() === '' && { title: newTaskText('titleMissing') }),
    ...(form.dueOn === '' && { dueOn: newTaskText('dueMissing') }),
    ...(startsLate && { startOn: newTaskText('startAfterDue') }),
  };
}

/** The form as the API takes it; what is empty is left out. */
export function createInput(form: TaskForm): CreateTaskInput {
  const person = form.person?.id === anyoneId ? null : form.person;
  const description = form.description.trim();
  return {
    title: form.title.trim().slice(0, limits.taskTitle),
    dueOn: form.dueOn,
    priority: form.priority,
    ...(description !== '' && { description }),
    ...(form.startOn !== '' && { startOn: form.startOn }),
    ...(form.client !== null && { clientId: form.client.id }),
    ...(form.case !== null && { caseId: form.case.id }),
    ...(form.department !== null && { departmentId: form.department.id }),
    ...(person !== null && { assigneeId: person.id }),
    ...concerned(form),
  };
}

/** Who else has to do with it, and what they are mailed. */
function concerned({ coAssignees, watchers, mails }: TaskForm) {
  const ids = (all: readonly Chosen[]) => all.map(({ id }) => id);
  return {
    ...(coAssignees.length > 0 && { coAssigneeIds: ids(coAssignees) }),
    ...(watchers.length > 0 && { watcherIds: ids(watchers) }),
    ...(mails.length < taskMails.length && { mails: [...mails] }),
  };
}

const fieldNames: Readonly<Record<string, keyof TaskForm>> = {
  title: 'title',
  description: 'description',
  dueOn: 'dueOn',
  startOn: 'startOn',
  priority: 'priority',
  departmentId: 'department',
  assigneeId: 'person',
  personId: 'person',
  clientId: 'client',
  caseId: 'case',
  coAssigneeIds: 'coAssignees',
  watcherIds: 'watchers',
  mails: 'mails',
};

/** The field of the form that a field of the input stands for; null when the words belong to the whole form. */
export function formField(inputField: string | null): keyof TaskForm | null {
  return fieldNames[inputField ?? ''] ?? null;
}
