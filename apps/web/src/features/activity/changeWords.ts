import type { TaskField } from '@docket/domain';
import { taskPriorities } from '@docket/domain';
import { dayWords, priorityLabels } from '@docket/ui';
import type { TimelineEntryFragment } from '#gql';
import { activityText } from './activityTexts.ts';

type Change = TimelineEntryFragment['changes'][number];
type Reading = (value: string, today: string) => string;

const asIs: Reading = (value) => value;
const asDay: Reading = (value, today) =>
  /^\d{4}-\d{2}-\d{2}$/u.test(value) ? dayWords(value, today) : value;

function asPriority(value: string): string {
  const priority = taskPriorities.find((one) => one === value);
  return priority === undefined ? value : priorityLabels[priority];
}

const readings: Record<TaskField, Reading> = {
  TITLE: asIs,
  DESCRIPTION: asIs,
  PRIORITY: asPriority,
  START_ON: asDay,
  DUE_ON: asDay,
  PERCENT_COMPLETE: (value) => activityText('percent', { value }),
  CLIENT: asIs,
  CASE: asIs,
  DEPARTMENT: asIs,
  CO_ASSIGNEES: asIs,
  WATCHERS: asIs,
  FORM: asIs,
  MAILS: asIs,
  AUDIENCE: (value) => activityText(value === 'CLIENT' ? 'clientSees' : 'staffSees'),
};

type Words = { readonly field: string; readonly before: string; readonly after: string };
type Shape = 'both' | 'set' | 'cleared' | 'text';

function shapeOf({ field, before, after }: Change): Shape {
  if (field === 'DESCRIPTION') return 'text';
  if (before === null || before === '') return 'set';
  return after === null || after === '' ? 'cleared' : 'both';
}

function wordsOf({ field, before, after }: Change, today: string): Words {
  const read = (value: string | null) => (value === null ? '' : readings[field](value, today));
  return { field: activityText(`field.${field}`), before: read(before), after: read(after) };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** One changed field as a line of its own: "The due date: Fri 14 Nov → Fri 21 Nov". */
export function changeLine(change: Change, today: string): string {
  return capital(activityText(`change.${shapeOf(change)}`, wordsOf(change, today)));
}

const phraseOfShape = {
  both: 'EDITED.one',
  set: 'EDITED.set',
  cleared: 'EDITED.cleared',
  text: 'EDITED.text',
} as const satisfies Record<Shape, string>;

/** What an edit says after the actor's name: one change whole, several by their number. */
export function editPhrase(changes: readonly Change[], today: string): string {
  const [only, ...others] = changes;
  if (only === undefined) return activityText('EDITED');
  if (others.length > 0) return activityText('EDITED.many', { count: changes.length });
  return activityText(phraseOfShape[shapeOf(only)], wordsOf(only, today));
}
