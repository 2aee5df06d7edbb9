import { limits, orderedTaskMails, type TaskMail, taskPriorities, type TaskPriority } from '@docket/domain';
import { type Answers, anyoneId, checkAnswers, firstAnswers, newAnswers } from '@docket/ui';
import type { CreateTaskInput, NewTaskTypeQuery } from '#gql';
import { readAnswers, readForm } from '../../../shared/forms/readForm.ts';
import { newTaskText } from './newTaskTexts.ts';
import { type Chosen, chosenMails, type TaskSubject } from './taskForm.ts';

export type NewTaskType = NonNullable<NewTaskTypeQuery['taskType']>;

export const typedSteps = ['ASSIGN', 'DETAILS', 'TARGET', 'READY'] as const;
export type TypedStep = (typeof typedSteps)[number];
export const targetChoices = ['DEFAULT', 'OWN', 'NONE'] as const;
export type TargetChoice = (typeof targetChoices)[number];

/** What has been entered for a new task of a type; kept as a draft until the task is there. */
export interface TypedForm extends Omit<TaskSubject, 'support'> {
  readonly department: Chosen | null;
  readonly person: Chosen | null;
  readonly title: string;
  readonly description: string;
  readonly priority: TaskPriority;
  /** Calendar day, empty when not chosen. */
  readonly dueOn: string;
  readonly answers: Answers;
  readonly caseFiles: readonly string[];
  readonly caseDetails: boolean;
  readonly target: TargetChoice;
  /** As typed: "4" or "1.5". */
  readonly hours: string;
  readonly mails: readonly TaskMail[];
}

/** The form as the type begins it: its default words, group and answers. */
export function beginTyped(type: NewTaskType, subject: TaskSubject): TypedForm {
  const form = readForm(type.form);
  return {
    case: subject.case,
    client: subject.client,
    department: type.defaultDepartment && {
      id: type.defaultDepartment.id,
      name: type.defaultDepartment.name,
    },
    person: beginPerson(type, subject),
    title: type.defaultTitle,
    description: type.defaultDescription,
    priority: 'NORMAL',
    dueOn: '',
    answers: form === null ? {} : firstAnswers(form),
    caseFiles: [],
    caseDetails: false,
    target: 'DEFAULT',
    hours: '',
    mails: type.mails,
  };
}

/** Whom the type names; where it names neither person nor group, whoever looks after the client (F59). */
function beginPerson(
  { defaultAssignee, defaultDepartment }: NewTaskType,
  { support }: TaskSubject,
): Chosen | null {
  if (defaultAssignee !== null) return { id: defaultAssignee.id, name: defaultAssignee.name };
  return defaultDepartment === null ? (support[0] ?? null) : null;
}

/** The steps that the type leaves something to say on; the others are skipped (F54). */
export function stepsOf(type: NewTaskType): readonly TypedStep[] {
  const { asks } = type;
  const details = Object.entries(asks).some(([name, asked]) => name !== '__typename' && asked === true);
  const shown: Record<TypedStep, boolean> = {
    ASSIGN: !type.automatic,
    DETAILS: details || readForm(type.form) !== null,
    TARGET: type.targetOverridable || type.targetMinutes === null,
    READY: false,
  };
  const steps = typedSteps.filter((step) => shown[step]);
  return steps.length === 0 ? ['READY'] : steps;
}

function minutesOf(hours: string): number | null {
  const number = Number(hours.trim().replace(',', '.'));
  return hours.trim() === '' || !Number.isFinite(number) || number <= 0 ? null : Math.round(number * 60);
}

export type TypedErrors = Readonly<Record<string, string>>;

/** What is missing on a step, by field; answers by `form.<name>`. */
export function checkStep(step: TypedStep, type: NewTaskType, form: TypedForm): TypedErrors {
  if (step === 'TARGET') {
    const missing = form.target === 'OWN' && minutesOf(form.hours) === null;
    return missing ? { hours: newTaskText('hoursMissing') } : {};
  }
  if (step !== 'DETAILS') return {};
  const schema = readForm(type.form);
  const answers = schema === null ? {} : checkAnswers(schema, form.answers);
  return {
    ...(type.asks.title && form.title.trim() === '' && { title: newTaskText('titleMissing') }),
    ...answers,
  };
}

function targetInput({ target, hours }: TypedForm): Partial<CreateTaskInput> {
  if (target === 'NONE') return { removeTarget: true };
  return target === 'OWN' ? { targetMinutes: minutesOf(hours) } : {};
}

function detailsInput(type: NewTaskType, form: TypedForm): Partial<CreateTaskInput> {
  const { asks } = type;
  const schema = readForm(type.form);
  return {
    ...(asks.description && form.description.trim() !== '' && { description: form.description.trim() }),
    ...(asks.priority && { priority: form.priority }),
    ...(schema !== null && { form: newAnswers(schema, form.answers) }),
    ...(form.caseFiles.length > 0 && { caseAttachmentIds: form.caseFiles }),
    ...(form.caseDetails && { sendCaseDetails: true }),
  };
}

function holderInput({ department, person }: TypedForm): Partial<CreateTaskInput> {
  const named = person?.id === anyoneId ? null : person;
  return {
    ...(department !== null && { departmentId: department.id }),
    ...(named !== null && { assigneeId: named.id }),
  };
}

/** The task as the API takes it; what the type decides by itself is left out. */
export function typedInput(type: NewTaskType, form: TypedForm): CreateTaskInput {
  return {
    typeKey: type.key,
    ...(type.asks.title && { title: form.title.trim().slice(0, limits.taskTitle) }),
    ...(form.case !== null && { caseId: form.case.id }),
    ...(form.client !== null && { clientId: form.client.id }),
    ...(form.dueOn !== '' && { dueOn: form.dueOn }),
    ...(!type.automatic && holderInput(form)),
    ...detailsInput(type, form),
    ...targetInput(form),
    ...(sameMails(type.mails, form.mails) ? {} : { mails: [...form.mails] }),
  };
}

function sameMails(some: readonly TaskMail[], others: readonly TaskMail[]): boolean {
  return orderedTaskMails(some).join() === orderedTaskMails(others).join();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A stored draft on top of what the type begins with; people and places are chosen anew. */
export function readTyped(begun: TypedForm, stored: unknown): TypedForm | undefined {
  if (!isRecord(stored)) return undefined;
  return {
    ...begun,
    title: text(stored['title']) ?? begun.title,
    description: text(stored['description']) ?? begun.description,
    priority: taskPriorities.find((each) => each === stored['priority']) ?? begun.priority,
    dueOn: text(stored['dueOn']) ?? '',
    hours: text(stored['hours']) ?? '',
    target: targetChoices.find((each) => each === stored['target']) ?? 'DEFAULT',
    answers: readAnswers(stored['answers']),
    mails: chosenMails(stored['mails'], begun.mails),
  };
}
