import type { ActivityVerb, MailValues, TaskPriority } from '@docket/domain';

import { listDeliveryEntries } from './mail-delivery.queries.ts';
import { type Compose, type Composed, longDay } from './mail-compose.ts';
import { type Telling, tellingOf } from './task-telling.ts';
import { listTaskTold, type TaskTold } from './task-told.queries.ts';

type News = { readonly told: TaskTold; readonly telling: Telling };

/** What a mail about a task says now: of one entry in the words of its kind, of several in one list. */
export const composeTaskMail: Compose = async ({ db, settings }, { id, personId }) => {
  const entries = await listDeliveryEntries(db, id);
  const told = await listTaskTold(db, entries, personId);
  const news = told.flatMap((one) => {
    const telling = tellingOf(one);
    return telling === null ? [] : [{ told: one, telling }];
  });
  const last = news.at(-1);
  if (last === undefined) return { skip: told.length === 0 ? gone : untrue };
  return mailOf(news, last, settings);
};

const gone = 'They have nothing to do with it any more.';
const untrue = 'It was taken back, or is no longer so.';

type Doors = { readonly staffUrl: string; readonly portalUrl: string };

function mailOf(news: readonly News[], last: News, doors: Doors): Composed {
  const { told, telling } = last;
  const isClient = told.person.kind === 'CLIENT_CONTACT';
  const several = news.length > 1;
  const together = isClient ? 'client-news' : 'task-news';
  const { name, email } = told.person;
  return {
    ...telling,
    kind: several ? together : telling.kind,
    values: { ...valuesOf(told, isClient), ...(several ? { news: newsLines(news, isClient) } : {}) },
    to: { name, address: email, isClient },
    button: told.verb === 'UNDONE' ? null : buttonTo(told.number, isClient, doors),
  };
}

function buttonTo(number: string, isClient: boolean, { staffUrl, portalUrl }: Doors) {
  const path = `/tasks/${encodeURIComponent(number)}`;
  return isClient
    ? { label: 'Open your task', url: `${portalUrl}${path}` }
    : { label: `Open ${number}`, url: `${staffUrl}${path}` };
}

const priorityWords = {
  LOW: 'Low',
  NORMAL: 'Normal',
  HIGH: 'High',
  URGENT: 'Urgent',
} as const satisfies Record<TaskPriority, string>;

function valuesOf(told: TaskTold, isClient: boolean): MailValues {
  const due = told.dueOn === null ? null : longDay(told.dueOn);
  const shared: MailValues = {
    'recipient.name': told.person.name,
    'task.number': told.number,
    'task.title': told.title,
    'task.due': due,
    'client.name': told.clientName,
    words: wordsFor(told, isClient),
  };
  if (isClient) return shared;
  return {
    ...shared,
    'actor.name': told.actorName,
    'task.priority': priorityWords[told.priority],
    'task.department': told.departmentName,
    'task.facts': facts(told, due),
    'case.number': told.caseNumber,
    'case.title': told.caseTitle,
    news: phraseOf(told, told.number),
  };
}

/** What was written for staff never reaches a client. */
function wordsFor({ words, audience }: TaskTold, isClient: boolean): string | null {
  return isClient && audience !== 'CLIENT' ? null : words;
}

function facts({ priority, departmentName }: TaskTold, due: string | null): string {
  return [due === null ? 'No due date' : `Due ${due}`, `Priority ${priorityWords[priority]}`, departmentName]
    .filter((one) => one !== null)
    .join(' · ');
}

type Phrase = (task: string, told: TaskTold) => string;

const phrases: Partial<Record<ActivityVerb, Phrase>> = {
  CREATED: (task) => `created ${task} and keeps you informed`,
  DOING: (task) => `started ${task}`,
  FORWARD: (task) => `forwarded ${task}`,
  REPLY: (task) => `sent ${task} back`,
  COMPLETE: (task) => `completed ${task}`,
  CANCEL: (task) => `cancelled ${task}`,
  REOPEN: (task) => `reopened ${task}`,
  MOVED: (task) => `moved ${task} on`,
  REASSIGNED: (task) => `gave ${task} to somebody else`,
  CLAIMED: (task) => `claimed ${task}`,
  EDITED: (task, { fields }) => `changed ${task}${fieldList(fields)}`,
  TARGETED: (task) => `set the target of ${task}`,
  COMMENTED: (task) => `wrote on ${task}`,
  NOTED: (task) => `noted on ${task}`,
  ATTACHED: (task) => `added a file to ${task}`,
  RESTORED: (task) => `restored ${task}`,
};

function phraseOf(told: TaskTold, task: string): string {
  return phrases[told.verb]?.(task, told) ?? `changed ${task}`;
}

const fieldWords: Readonly<Record<string, string>> = {
  title: 'title',
  description: 'description',
  priority: 'priority',
  dueOn: 'due date',
  startOn: 'start date',
  percentComplete: 'progress',
  clientId: 'client',
  caseId: 'case',
  departmentId: 'department',
  coAssigneeIds: 'who helps',
  watcherIds: 'who watches',
  audience: 'who sees it',
  mails: 'its mails',
};

function fieldList(fields: readonly string[]): string {
  const words = fields.flatMap((field) => fieldWords[field] ?? []);
  return words.length === 0 ? '' : `: ${words.join(', ')}`;
}

/** One line each, in the order it happened. */
function newsLines(news: readonly News[], isClient: boolean): string {
  return news.map(({ told, telling }) => newsLine(told, telling, isClient)).join('\n');
}

const clientPhrases: Readonly<Record<string, string>> = {
  'client-message': 'We wrote',
  'client-completed': 'We are done',
  'client-cancelled': 'You do not need to do this any more',
  'client-request': 'We need something from you',
};

function newsLine(told: TaskTold, { kind }: Telling, isClient: boolean): string {
  const words = wordsFor(told, isClient);
  const what = isClient
    ? (clientPhrases[kind] ?? 'There is something for you to do')
    : `${told.actorName} ${phraseOf(told, 'it')}`;
  return words === null ? `• ${what}` : `• ${what}: ${words}`;
}
