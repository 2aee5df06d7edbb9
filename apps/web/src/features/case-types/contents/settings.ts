import {
  type AnyAction,
  assignmentRules,
  type CalendarContent,
  type CategoryContent,
  commentRules,
  type DaySpan,
  type MailTemplateContent,
  type SlaPolicyContent,
  taskPriorities,
  weekdays,
  type WorkflowContent,
} from '@docket/domain';
import {
  flagAt,
  isJson,
  type Json,
  jsonAt,
  listAt,
  numberAt,
  numbersAt,
  oneOf,
  textAt,
  textOrNull,
  textsAt,
} from './read.ts';

function readAction(json: Json): AnyAction {
  const toStage = textOrNull(json, 'toStage');
  const [unchanged, creator, person, department] = assignmentRules;
  const [none, optional, required] = commentRules;
  return {
    label: textAt(json, 'label'),
    from: textsAt(json, 'from'),
    ...(Array.isArray(json['fromStages']) && { fromStages: textsAt(json, 'fromStages') }),
    to: textOrNull(json, 'to'),
    ...(toStage !== null && { toStage }),
    by: textsAt(json, 'by'),
    comment: oneOf(json, 'comment', [none, optional, required]),
    assigns: oneOf(json, 'assigns', [unchanged, creator, person, department]),
  };
}

function readStatus(json: Json): WorkflowContent['statuses'][string] {
  const stages = listAt(json, 'stages').map((stage) => ({
    key: textAt(stage, 'key'),
    label: textAt(stage, 'label'),
  }));
  return { label: textAt(json, 'label'), ...(Array.isArray(json['stages']) && { stages }) };
}

function eachOf<T>(json: Json, read: (entry: Json) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, entry]) => (isJson(entry) ? [[key, read(entry)]] : [])),
  );
}

/** What a workflow says, with everything that is missing filled in. */
export function readWorkflow(json: Json): WorkflowContent {
  return {
    label: textAt(json, 'label'),
    initial: textAt(json, 'initial'),
    statuses: eachOf(jsonAt(json, 'statuses'), readStatus),
    actions: eachOf(jsonAt(json, 'actions'), readAction),
    retired: flagAt(json, 'retired'),
  };
}

function readSpan(json: Json): DaySpan {
  return { from: textAt(json, 'from'), to: textAt(json, 'to') };
}

/** What a calendar says, with everything that is missing filled in. */
export function readCalendar(json: Json): CalendarContent {
  const week = jsonAt(json, 'week');
  return {
    label: textAt(json, 'label'),
    timeZone: textAt(json, 'timeZone'),
    week: Object.fromEntries(
      weekdays.flatMap((day) => (week[day] === undefined ? [] : [[day, listAt(week, day).map(readSpan)]])),
    ),
    holidays: listAt(json, 'holidays').map((day) => ({ on: textAt(day, 'on'), name: textAt(day, 'name') })),
    retired: flagAt(json, 'retired'),
  };
}

/** What an SLA policy says, with everything that is missing filled in. */
export function readSlaPolicy(json: Json): SlaPolicyContent {
  return {
    label: textAt(json, 'label'),
    priority: taskPriorities.find((one) => one === json['priority']) ?? null,
    typeKey: textOrNull(json, 'typeKey'),
    clientId: textOrNull(json, 'clientId'),
    firstResponseMinutes: numberAt(json, 'firstResponseMinutes'),
    resolutionMinutes: numberAt(json, 'resolutionMinutes'),
    calendarKey: textAt(json, 'calendarKey'),
    pausesWhileWaiting: flagAt(json, 'pausesWhileWaiting', true),
    overridable: flagAt(json, 'overridable', true),
    reminders: numbersAt(json, 'reminders'),
    retired: flagAt(json, 'retired'),
  };
}

/** What a category says. */
export function readCategory(json: Json): CategoryContent {
  return {
    label: textAt(json, 'label'),
    order: numberAt(json, 'order') ?? 0,
    retired: flagAt(json, 'retired'),
  };
}

/** What a mail template says. */
export function readMailTemplate(json: Json): MailTemplateContent {
  return {
    subject: textAt(json, 'subject'),
    body: textAt(json, 'body'),
    retired: flagAt(json, 'retired'),
  };
}
