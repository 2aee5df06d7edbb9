import {
  type AnyAction,
  assignmentRules,
  type CalendarContent,
  type CaseRule,
  type CaseTypeContent,
  type CategoryContent,
  commentRules,
  completionComments,
  type DefinitionKind,
  definitionKinds,
  type FormSchema,
  type MailTemplateContent,
  readContent,
  type RuleEvent,
  type SlaPolicyContent,
  taskMails,
  taskPriorities,
  type TaskTypeContent,
  weekdays,
  type WorkflowContent,
  type WorkflowStatus,
} from '@docket/domain';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isJson, type Json } from './read.ts';
import { readCalendar, readCategory, readMailTemplate, readSlaPolicy, readWorkflow } from './settings.ts';
import { readCaseType, readTaskType } from './types.ts';

/** Contents of a kind, whole: what may be left out is there in some and not in others. */
type Model<Content> = { readonly [Field in keyof Content]-?: fc.Arbitrary<NonNullable<Content>[Field]> };

const label = fc.stringMatching(/^[A-Z][a-z ]{0,12}[a-z]$/u);
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/u);
const words = fc.string({ maxLength: 40 });
const order = fc.integer({ min: -1_000, max: 1_000 });
const minutes = fc.option(fc.integer({ min: 1, max: 10_000 }));
const percents = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 4 });
const priority = fc.option(fc.constantFrom(...taskPriorities));
const keys = fc.array(key, { maxLength: 3 });
const retired = fc.boolean();
const form = fc.option(
  fc.constantFrom<FormSchema>(
    { type: 'object', properties: {} },
    {
      type: 'object',
      title: 'Boiler',
      description: 'What is known of it.',
      properties: {
        address: { type: 'string', title: 'Address', format: 'multiline', maxLength: 200 },
        kind: { type: 'string', enum: ['Gas', 'Oil'], default: 'Gas' },
        age: { type: 'integer', minimum: 0, maximum: 90 },
        smells: { type: 'boolean', default: false },
        faults: { type: 'array', items: { type: 'string', enum: ['Cold', 'Loud'] }, uniqueItems: true },
      },
      required: ['address'],
      additionalProperties: false,
    },
  ),
);

function listOf<Entry>(entry: fc.Arbitrary<Entry>): fc.Arbitrary<Entry[]> {
  return fc.array(entry, { maxLength: 3 });
}

const rule: Model<CaseRule> = {
  key,
  label,
  on: fc.oneof(
    fc.constant<RuleEvent>({ event: 'RAISED' }),
    fc.record({ event: fc.constant('STAGE' as const), stage: key }),
  ),
  when: fc.option(words),
  taskType: key,
  title: fc.option(label),
  priority,
  after: keys,
};

const caseType: Model<CaseTypeContent> = {
  label,
  summary: words,
  order,
  retired,
  numberPrefix: fc.stringMatching(/^[A-Z][A-Z0-9]{0,11}$/u),
  workflow: key,
  stages: listOf(fc.record({ key, label, guidance: words })),
  form,
  taskTypes: keys,
  rules: listOf(fc.record(rule)),
  outcomes: listOf(label),
  portal: fc.record({ visible: fc.boolean(), asks: keys }, { requiredKeys: ['visible'] }),
};

const taskType: Model<TaskTypeContent> = {
  label,
  summary: words,
  order,
  retired,
  workflow: key,
  category: fc.option(key),
  title: label,
  description: words,
  form,
  clientAnswers: keys,
  assignment: fc.record({
    departmentIds: listOf(fc.uuid()),
    defaultDepartmentId: fc.option(fc.uuid()),
    assigneeId: fc.option(fc.uuid()),
    automatic: fc.boolean(),
  }),
  details: fc.record({
    title: fc.boolean(),
    description: fc.boolean(),
    priority: fc.boolean(),
    caseFiles: fc.boolean(),
    caseDetails: fc.boolean(),
  }),
  cancellable: fc.boolean(),
  mailsGroup: fc.boolean(),
  mails: fc.shuffledSubarray([...taskMails]),
  completionComment: fc.constantFrom(...completionComments),
  blocksClosure: fc.boolean(),
  target: fc.record({
    minutes,
    calendar: fc.option(key),
    overridable: fc.boolean(),
    reminders: percents,
  }),
};

const status: Model<WorkflowStatus> = { label, stages: listOf(fc.record({ key, label })) };
const action: Model<AnyAction> = {
  label,
  from: keys,
  fromStages: keys,
  to: fc.option(key),
  toStage: key,
  by: keys,
  comment: fc.constantFrom(...commentRules),
  assigns: fc.constantFrom(...assignmentRules),
};
const workflow: Model<WorkflowContent> = {
  label,
  initial: key,
  statuses: fc.dictionary(key, fc.record(status, { requiredKeys: ['label'] }), { maxKeys: 3 }),
  actions: fc.dictionary(
    key,
    fc.record(action, { requiredKeys: ['label', 'from', 'to', 'by', 'comment', 'assigns'] }),
    { maxKeys: 3 },
  ),
  retired,
};

const time = fc.stringMatching(/^[01][0-9]:[0-5][0-9]$/u);
const calendar: Model<CalendarContent> = {
  label,
  timeZone: fc.constantFrom('Europe/Madrid', 'UTC'),
  week: fc.dictionary(fc.constantFrom(...weekdays), listOf(fc.record({ from: time, to: time }))),
  holidays: listOf(fc.record({ on: fc.constant('2025-12-25'), name: label })),
  retired,
};

const slaPolicy: Model<SlaPolicyContent> = {
  label,
  priority,
  typeKey: fc.option(key),
  clientId: fc.option(fc.uuid()),
  firstResponseMinutes: minutes,
  resolutionMinutes: minutes,
  calendarKey: key,
  pausesWhileWaiting: fc.boolean(),
  overridable: fc.boolean(),
  reminders: percents,
  retired,
};

const category: Model<CategoryContent> = { label, order, retired };
const mailTemplate: Model<MailTemplateContent> = { subject: label, body: label, retired };

type Reader = (json: Json) => unknown;

const kinds: Readonly<Record<DefinitionKind, readonly [fc.Arbitrary<object>, Reader]>> = {
  CASE_TYPE: [fc.record(caseType), readCaseType],
  TASK_TYPE: [
    fc
      .tuple(fc.record(taskType), fc.boolean(), fc.boolean())
      .map(([{ mails, clientAnswers, ...rest }, mailed, asked]) => ({
        ...rest,
        ...(mailed && { mails }),
        ...(asked && { clientAnswers }),
      })),
    readTaskType,
  ],
  WORKFLOW: [fc.record(workflow), readWorkflow],
  CALENDAR: [fc.record(calendar), readCalendar],
  SLA_POLICY: [fc.record(slaPolicy), readSlaPolicy],
  CATEGORY: [fc.record(category), readCategory],
  MAIL_TEMPLATE: [fc.record(mailTemplate), readMailTemplate],
};

test.each(definitionKinds)('an editor keeps every field of a %s as the server has it', (kind) => {
  const [contents, read] = kinds[kind];
  fc.assert(
    fc.property(contents, (content) => {
      const json: unknown = JSON.parse(JSON.stringify(content));
      // What is tried is what the server takes, every field of it.
      expect(readContent(kind, json).content).toEqual(json);
      expect(isJson(json) && read(json)).toEqual(json);
    }),
    { numRuns: 200 },
  );
});
