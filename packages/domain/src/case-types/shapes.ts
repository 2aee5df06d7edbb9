import { z } from 'zod';

import { taskMails } from '../mail/switches.ts';
import { weekdays } from '../sla/calendar.ts';
import { assignmentRules, commentRules, taskPriorities } from '../workflow/vocabulary.ts';
import { readForm } from './check-form.ts';
import {
  type CalendarContent,
  type CaseTypeContent,
  type CategoryContent,
  completionComments,
  type DefinitionContents,
  type DefinitionFinding,
  type DefinitionKind,
  type MailTemplateContent,
  type SlaPolicyContent,
  type TaskTypeContent,
  type WorkflowContent,
} from './contents.ts';
import type { FormSchema } from './form.ts';
import { definitionLimits } from './limits.ts';

/** Keys of definitions, stages and rules: small letters, digits and hyphens. */
export const definitionKey = /^[a-z][a-z0-9-]{0,59}$/;

const label = z.string().trim().min(1).max(definitionLimits.label);
const summary = z.string().max(definitionLimits.summary).default('');
const words = z.string().max(definitionLimits.template).default('');
const key = z.string().regex(definitionKey);
const order = z.number().int().default(0);
const retired = z.boolean().default(false);
const minutes = z.number().int().positive().max(definitionLimits.minutes).nullable().default(null);
const percents = z.array(z.number().int().min(1).max(1_000)).max(20).default([]);
const id = z.uuid();

function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(definitionLimits.entries).default([]);
}

const form = z
  .unknown()
  .transform((value, context): FormSchema | null => {
    if (value === null || value === undefined) return null;
    const { form: sound, findings } = readForm(value, '');
    for (const { path, message } of findings) {
      const below = path.split('.').filter((part) => part !== '');
      context.issues.push({ code: 'custom', message, path: below, input: value });
    }
    return sound;
  })
  .default(null);

const ruleEvent = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('RAISED') }),
  z.strictObject({ event: z.literal('STAGE'), stage: key }),
]);

const caseType: z.ZodType<CaseTypeContent> = z.strictObject({
  label,
  summary,
  order,
  retired,
  numberPrefix: z.string().regex(/^[A-Z][A-Z0-9]{0,11}$/),
  workflow: key.default('case'),
  stages: list(z.strictObject({ key, label, guidance: words })),
  form,
  taskTypes: list(key),
  rules: list(
    z.strictObject({
      key,
      label,
      on: ruleEvent,
      when: z.string().max(definitionLimits.expression).nullable().default(null),
      taskType: key,
      title: z.string().max(definitionLimits.label).nullable().default(null),
      priority: z.enum(taskPriorities).nullable().default(null),
      after: list(key),
    }),
  ),
  outcomes: list(label),
  portal: z
    .strictObject({
      visible: z.boolean().default(true),
      asks: z.array(z.string().max(60)).max(100).optional(),
    })
    .default({ visible: true }),
});

const taskType: z.ZodType<TaskTypeContent> = z.strictObject({
  label,
  summary,
  order,
  retired,
  workflow: key.default('standard'),
  category: key.nullable().default(null),
  title: z.string().trim().min(1).max(200),
  description: words,
  form,
  clientAnswers: z.array(z.string().max(60)).max(100).optional(),
  assignment: z
    .strictObject({
      departmentIds: list(id),
      defaultDepartmentId: id.nullable().default(null),
      assigneeId: id.nullable().default(null),
      automatic: z.boolean().default(false),
    })
    .prefault({}),
  details: z
    .strictObject({
      title: z.boolean().default(true),
      description: z.boolean().default(true),
      priority: z.boolean().default(true),
      caseFiles: z.boolean().default(false),
      caseDetails: z.boolean().default(false),
    })
    .prefault({}),
  cancellable: z.boolean().default(true),
  mailsGroup: z.boolean().default(false),
  mails: z.array(z.enum(taskMails)).optional(),
  completionComment: z.enum(completionComments).default('OPTIONAL'),
  blocksClosure: z.boolean().default(true),
  target: z
    .strictObject({
      minutes,
      calendar: key.nullable().default(null),
      overridable: z.boolean().default(true),
      reminders: percents,
    })
    .prefault({}),
});

const stage = z.strictObject({ key: z.string().max(60), label: z.string().max(definitionLimits.label) });
const name = z.string().max(60);

const workflow: z.ZodType<WorkflowContent> = z.strictObject({
  label,
  initial: name,
  statuses: z.record(
    name,
    z.strictObject({
      label: z.string().max(definitionLimits.label),
      stages: z.exactOptional(z.array(stage).max(definitionLimits.entries)),
    }),
  ),
  actions: z.record(
    name,
    z.strictObject({
      label: z.string().max(definitionLimits.label),
      from: z.array(name),
      fromStages: z.exactOptional(z.array(name)),
      to: name.nullable(),
      toStage: z.exactOptional(name),
      by: z.array(name),
      comment: z.enum(commentRules),
      assigns: z.enum(assignmentRules),
    }),
  ),
  retired,
});

const daySpans = z.array(z.strictObject({ from: z.string(), to: z.string() })).max(20);

const calendar: z.ZodType<CalendarContent> = z.strictObject({
  label,
  timeZone: z.string(),
  week: z.partialRecord(z.enum(weekdays), daySpans),
  holidays: z
    .array(z.strictObject({ on: z.string(), name: z.string().max(definitionLimits.label) }))
    .max(definitionLimits.holidays)
    .default([]),
  retired,
});

const slaPolicy: z.ZodType<SlaPolicyContent> = z.strictObject({
  label,
  priority: z.enum(taskPriorities).nullable().default(null),
  typeKey: key.nullable().default(null),
  clientId: id.nullable().default(null),
  firstResponseMinutes: minutes,
  resolutionMinutes: minutes,
  calendarKey: key,
  pausesWhileWaiting: z.boolean().default(true),
  overridable: z.boolean().default(true),
  reminders: percents,
  retired,
});

const category: z.ZodType<CategoryContent> = z.strictObject({ label, order, retired });
const mailTemplate: z.ZodType<MailTemplateContent> = z.strictObject({
  subject: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(definitionLimits.template),
  retired,
});

const shapes: { readonly [Kind in DefinitionKind]: z.ZodType<DefinitionContents[Kind]> } = {
  CASE_TYPE: caseType,
  TASK_TYPE: taskType,
  WORKFLOW: workflow,
  CALENDAR: calendar,
  SLA_POLICY: slaPolicy,
  CATEGORY: category,
  MAIL_TEMPLATE: mailTemplate,
};

/** A content with everything that was left out filled in, or why it has not the shape of its kind. */
export type ReadContent<Content> =
  | { readonly content: Content; readonly findings: readonly [] }
  | { readonly content: null; readonly findings: readonly DefinitionFinding[] };

/** Reads JSON as the content of a kind; one finding per value that has not the shape. */
export function readContent<Kind extends DefinitionKind>(
  kind: Kind,
  json: unknown,
): ReadContent<DefinitionContents[Kind]> {
  const read = shapes[kind].safeParse(json, { error: wordsOf });
  if (read.success) return { content: read.data, findings: [] };
  return {
    content: null,
    findings: read.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  };
}

const anyOf = new Intl.ListFormat('en', { type: 'disjunction' });

/** What is wrong with a value, in words an administrator understands. */
function wordsOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message ?? 'This does not fit.';
    case 'unrecognized_keys':
      return `There is nothing called ${issue.keys.join(', ')} here.`;
    case 'invalid_value':
      return `Choose ${anyOf.format(issue.values.map(String))}.`;
    case 'invalid_union':
      return 'Choose one of the kinds there are.';
    case 'invalid_format':
      return formatWords(issue.format, String(issue.input), issue.pattern);
    case 'invalid_type':
      return isGone(issue.input) ? 'This is missing.' : `This has to be ${typeWords(issue.expected)}.`;
    default:
      return boundWords(issue);
  }
}

function boundWords(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'too_big') return `At most ${issue.maximum}${unitOf(issue.origin)}.`;
  if (issue.code !== 'too_small') return 'This does not fit here.';
  const empty = issue.minimum === 1 && issue.origin === 'string';
  const least = issue.inclusive === false ? 'More than' : 'At least';
  return empty ? 'Enter something.' : `${least} ${issue.minimum}${unitOf(issue.origin)}.`;
}

function isGone(value: unknown): boolean {
  return value === undefined || value === null;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function formatWords(format: string, input: string, pattern: string | undefined): string {
  if (format === 'uuid') return `“${input}” is not an id.`;
  return pattern?.includes('A-Z') === true
    ? `“${input}” is not a prefix: up to 12 capital letters and digits, for example BOILER.`
    : `“${input}” is not a key: small letters, digits and hyphens, for example site-visit.`;
}

function typeWords(expected: string): string {
  const known: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
  };
  return known[expected] ?? `of the type ${expected}`;
}
