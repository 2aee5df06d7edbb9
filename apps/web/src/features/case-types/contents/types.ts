import {
  type CaseRule,
  type CaseTypeContent,
  checkForm,
  completionComments,
  type FormSchema,
  type RuleEvent,
  taskMails,
  taskPriorities,
  type TaskTypeContent,
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

// Drafts may be half written: whatever is missing is filled in, so that an editor can always show them.

/** A form that can be drawn and edited. */
function isForm(value: unknown): value is FormSchema {
  return isJson(value) && isJson(value['properties']) && checkForm(value).every(({ path }) => !isShape(path));
}

/** Findings about anything deeper than the words of a field: what the editor could not show. */
function isShape(path: string): boolean {
  return /\.(type|items|format|properties)$/u.test(path);
}

function formAt(json: Json, key: string): FormSchema | null {
  const value = json[key];
  return isForm(value) ? value : null;
}

function readEvent(json: Json): RuleEvent {
  return json['event'] === 'STAGE' ? { event: 'STAGE', stage: textAt(json, 'stage') } : { event: 'RAISED' };
}

function readRule(json: Json): CaseRule {
  return {
    key: textAt(json, 'key'),
    label: textAt(json, 'label'),
    on: readEvent(jsonAt(json, 'on')),
    when: textOrNull(json, 'when'),
    taskType: textAt(json, 'taskType'),
    title: textOrNull(json, 'title'),
    priority: taskPriorities.find((one) => one === json['priority']) ?? null,
    after: textsAt(json, 'after'),
  };
}

/** What a case type says, with everything that is missing filled in. */
export function readCaseType(json: Json): CaseTypeContent {
  return {
    label: textAt(json, 'label'),
    summary: textAt(json, 'summary'),
    order: numberAt(json, 'order') ?? 0,
    retired: flagAt(json, 'retired'),
    numberPrefix: textAt(json, 'numberPrefix'),
    workflow: textAt(json, 'workflow', 'case'),
    stages: listAt(json, 'stages').map((stage) => ({
      key: textAt(stage, 'key'),
      label: textAt(stage, 'label'),
      guidance: textAt(stage, 'guidance'),
    })),
    form: formAt(json, 'form'),
    taskTypes: textsAt(json, 'taskTypes'),
    rules: listAt(json, 'rules').map(readRule),
    outcomes: textsAt(json, 'outcomes'),
    portal: readPortal(jsonAt(json, 'portal')),
  };
}

function readPortal(json: Json): CaseTypeContent['portal'] {
  const visible = flagAt(json, 'visible', true);
  return json['asks'] === undefined ? { visible } : { visible, asks: textsAt(json, 'asks') };
}

/** The mails of its tasks; left out, all of them. */
function readMails(json: Json): Pick<TaskTypeContent, 'mails'> {
  if (json['mails'] === undefined) return {};
  return { mails: textsAt(json, 'mails').flatMap((one) => taskMails.find((mail) => mail === one) ?? []) };
}

/** What a task type says, with everything that is missing filled in. */
export function readTaskType(json: Json): TaskTypeContent {
  const [assignment, details, target] = [
    jsonAt(json, 'assignment'),
    jsonAt(json, 'details'),
    jsonAt(json, 'target'),
  ];
  const [none, optional, required] = completionComments;
  return {
    label: textAt(json, 'label'),
    summary: textAt(json, 'summary'),
    order: numberAt(json, 'order') ?? 0,
    retired: flagAt(json, 'retired'),
    workflow: textAt(json, 'workflow', 'standard'),
    category: textOrNull(json, 'category'),
    title: textAt(json, 'title'),
    description: textAt(json, 'description'),
    form: formAt(json, 'form'),
    ...(json['clientAnswers'] === undefined ? {} : { clientAnswers: textsAt(json, 'clientAnswers') }),
    assignment: {
      departmentIds: textsAt(assignment, 'departmentIds'),
      defaultDepartmentId: textOrNull(assignment, 'defaultDepartmentId'),
      assigneeId: textOrNull(assignment, 'assigneeId'),
      automatic: flagAt(assignment, 'automatic'),
    },
    details: {
      title: flagAt(details, 'title', true),
      description: flagAt(details, 'description', true),
      priority: flagAt(details, 'priority', true),
      caseFiles: flagAt(details, 'caseFiles'),
      caseDetails: flagAt(details, 'caseDetails'),
    },
    cancellable: flagAt(json, 'cancellable', true),
    mailsGroup: flagAt(json, 'mailsGroup'),
    ...readMails(json),
    completionComment: oneOf(json, 'completionComment', [optional, none, required]),
    blocksClosure: flagAt(json, 'blocksClosure', true),
    target: {
      minutes: numberAt(target, 'minutes'),
      calendar: textOrNull(target, 'calendar'),
      overridable: flagAt(target, 'overridable', true),
      reminders: numbersAt(target, 'reminders'),
    },
  };
}
