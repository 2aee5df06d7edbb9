import { limits, taskPriorities, type TaskPriority } from '@docket/domain';
import { type Answers, newAnswers } from '@docket/ui';
import type { CreateCaseInput } from '#gql';
import { readAnswers, readForm } from '../../../shared/forms/readForm.ts';

export const newCaseSteps = ['TYPE', 'ABOUT', 'FORM', 'CHECK'] as const;
export type NewCaseStep = (typeof newCaseSteps)[number];

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What has been entered for a new case; kept as a draft until the case is there. */
export interface NewCase {
  readonly step: NewCaseStep;
  readonly typeKey: string;
  readonly title: string;
  readonly client: Named | null;
  readonly owner: Named | null;
  readonly priority: TaskPriority;
  readonly description: string;
  readonly answers: Answers;
}

export const emptyCase: NewCase = {
  step: 'TYPE',
  typeKey: '',
  title: '',
  client: null,
  owner: null,
  priority: 'NORMAL',
  description: '',
  answers: {},
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function named(value: unknown): Named | null {
  if (!isRecord(value) || text(value['id']) === '') return null;
  return { id: text(value['id']), name: text(value['name']) };
}

/** True while nothing was entered that would be a pity to lose. */
export function isEmptyCase({ title, description, client, answers }: NewCase): boolean {
  const words = title.trim() + description.trim();
  return words === '' && client === null && Object.keys(answers).length === 0;
}

/** A stored draft; undefined when it holds nothing. */
export function readCase(stored: unknown): NewCase | undefined {
  if (!isRecord(stored)) return undefined;
  const draft: NewCase = {
    step: newCaseSteps.find((step) => step === stored['step']) ?? 'TYPE',
    typeKey: text(stored['typeKey']),
    title: text(stored['title']),
    client: named(stored['client']),
    owner: named(stored['owner']),
    priority: taskPriorities.find((each) => each === stored['priority']) ?? 'NORMAL',
    description: text(stored['description']),
    answers: readAnswers(stored['answers']),
  };
  return isEmptyCase(draft) ? undefined : draft;
}

/** The case as the API takes it; what is empty is left out. */
export function caseInput(draft: NewCase, typeForm: unknown): Omit<CreateCaseInput, 'idempotencyKey'> {
  const form = readForm(typeForm);
  const description = draft.description.trim();
  return {
    typeKey: draft.typeKey,
    title: draft.title.trim().slice(0, limits.taskTitle),
    priority: draft.priority,
    ...(draft.client !== null && { clientId: draft.client.id }),
    ...(draft.owner !== null && { ownerId: draft.owner.id }),
    ...(description !== '' && { description }),
    ...(form !== null && { variables: newAnswers(form, draft.answers) }),
  };
}
