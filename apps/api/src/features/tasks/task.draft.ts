import {
  type Audience,
  entryPlace,
  limits,
  orderedTaskMails,
  refusals,
  type TaskMail,
  taskMails,
  type TaskPriority,
  type Workflow,
} from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { TaskState } from '../activity/activity.service.ts';
import type { NamedPerson } from './task-lock.service.ts';
import { helpersProblem, type Named, namesProblem } from './task-names.service.ts';
import { contactProblem, withContactsClient } from './task.contacts.ts';
import { textProblem } from './task.texts.ts';

/** What a new task shall be; ids as the caller gave them. */
export type TaskWish = {
  readonly title: string;
  readonly description?: string | null;
  readonly priority?: TaskPriority | null;
  /** Calendar day; left out it is the day its target is used up (F66), null is unknown, as in an import. */
  readonly dueOn?: string | null | undefined;
  readonly startOn?: string | null;
  readonly departmentId?: string | null;
  readonly assigneeId?: string | null;
  readonly coAssigneeIds?: readonly string[] | null;
  readonly watcherIds?: readonly string[] | null;
  readonly clientId?: string | null;
  readonly caseId?: string | null;
  readonly audience?: Audience | null;
  /** Which mails it sends (F68); all without a choice. */
  readonly mails?: readonly TaskMail[] | null;
  /** A target set by hand, in working minutes (F64). */
  readonly targetMinutes?: number | null;
  /** Promise nothing, whatever type and policy say. */
  readonly removeTarget?: boolean | null;
};

type Creator = { readonly id: string; readonly departmentIds: readonly string[] };

/** The new task before it has a number, or why it cannot be: everything it names must exist and go together. */
export function draftTask(
  wish: TaskWish,
  named: Named,
  creator: Creator,
  workflow: Workflow,
): Attempt<TaskState> {
  const assignee = named.people.get(wish.assigneeId ?? '') ?? null;
  const problem = wishProblem(wish, named, assignee);
  if (problem !== null) return failed(problem);
  const client = clientOf(wish, named, [named.people.get(creator.id) ?? null, assignee]);
  if (!client.ok) return client;
  const departmentId = departmentOf(wish, assignee, creator);
  if (departmentId === null && assignee === null) {
    return failed(
      problems.invalid('departmentId', 'Choose a department or a person, so that somebody sees it.'),
    );
  }
  const place = { departmentId, assigneeId: assignee?.id ?? null };
  return { ok: true, value: { ...emptyTask(wish, workflow), ...client.value, ...place } };
}

/** The department named, else the assignee's, else the creator's own. */
function departmentOf(wish: TaskWish, assignee: NamedPerson | null, creator: Creator): string | null {
  return wish.departmentId ?? assignee?.departmentIds[0] ?? creator.departmentIds[0] ?? null;
}

function clientOf(
  wish: TaskWish,
  named: Named,
  people: readonly (NamedPerson | null)[],
): Attempt<Pick<TaskState, 'clientId' | 'audience'>> {
  const asked = { clientId: named.client?.id ?? null, audience: wish.audience ?? ('INTERNAL' as const) };
  const client = people.reduce((so, person) => withContactsClient(so, person), asked);
  const problem = contactProblem(client, people) ?? caseProblem(client.clientId, named);
  return problem === null ? { ok: true, value: client } : failed(problem);
}

function wishProblem(wish: TaskWish, named: Named, assignee: NamedPerson | null): Problem | null {
  if (wish.title.trim() === '') return problems.invalid('title', 'Enter what is to be done.');
  return (
    textProblem('title', wish.title.trim(), limits.taskTitle) ??
    textProblem('description', wish.description, limits.taskDescription) ??
    namesProblem(wish, named) ??
    assigneeProblem(wish, assignee) ??
    helpersProblem('coAssigneeIds', wish.coAssigneeIds ?? [], named) ??
    helpersProblem('watcherIds', wish.watcherIds ?? [], named)
  );
}

function assigneeProblem(wish: TaskWish, assignee: NamedPerson | null): Problem | null {
  if (!isGiven(wish.assigneeId)) return null;
  if (assignee === null) return problems.notFound('assigneeId');
  if (!assignee.active) return problems.refused(refusals.personInactive(), 'assigneeId');
  const elsewhere = isGiven(wish.departmentId) && !assignee.departmentIds.includes(wish.departmentId);
  return elsewhere && assignee.kind !== 'CLIENT_CONTACT'
    ? problems.refused(refusals.personNotInDepartment(), 'assigneeId')
    : null;
}

function caseProblem(clientId: string | null, { caseFile }: Named): Problem | null {
  if (caseFile === null) return null;
  if (caseFile.closed) return problems.refused(refusals.caseClosed(), 'caseId');
  return caseFile.clientId !== null && caseFile.clientId !== clientId
    ? problems.invalid('caseId', 'That case is for another client.')
    : null;
}

function emptyTask(wish: TaskWish, workflow: Workflow): TaskState {
  return {
    title: wish.title.trim(),
    description: wish.description ?? null,
    ...entryPlace(workflow, workflow.initial),
    priority: wish.priority ?? 'NORMAL',
    audience: 'INTERNAL',
    departmentId: null,
    assigneeId: null,
    clientId: null,
    caseId: wish.caseId ?? null,
    sequenceInCase: null,
    startOn: wish.startOn ?? null,
    dueOn: wish.dueOn ?? null,
    startedAt: null,
    completedAt: null,
    percentComplete: 0,
    commentCount: 0,
    attachmentCount: 0,
    deletedAt: null,
    form: null,
    mails: orderedTaskMails(wish.mails ?? taskMails),
  };
}
