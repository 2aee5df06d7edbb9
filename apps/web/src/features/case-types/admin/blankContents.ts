import {
  type CalendarContent,
  type CaseTypeContent,
  type DefinitionKind,
  type MailTemplateContent,
  type SlaPolicyContent,
  standardWorkflow,
  type TaskTypeContent,
  weekdays,
} from '@docket/domain';
import type { Json } from '../contents/read.ts';
import { readTaskType } from '../contents/types.ts';

function caseType(label: string): CaseTypeContent {
  const prefix =
    label
      .normalize('NFKD')
      .toUpperCase()
      .match(/[A-Z][A-Z0-9]*/u)?.[0] ?? 'CASE';
  return {
    label,
    summary: '',
    order: 0,
    retired: false,
    numberPrefix: prefix.slice(0, 12),
    workflow: 'case',
    stages: [],
    form: null,
    taskTypes: [],
    rules: [],
    outcomes: [],
    portal: { visible: true },
  };
}

const taskType = (label: string): TaskTypeContent => readTaskType({ label, title: label });

function calendar(label: string): CalendarContent {
  const hours = [
    { from: '09:00', to: '13:00' },
    { from: '14:00', to: '18:00' },
  ];
  return {
    label,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    week: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, hours])),
    holidays: [],
    retired: false,
  };
}

const policy = (label: string): SlaPolicyContent => ({
  label,
  priority: null,
  typeKey: null,
  clientId: null,
  firstResponseMinutes: null,
  resolutionMinutes: 8 * 60,
  calendarKey: 'office',
  pausesWhileWaiting: true,
  overridable: true,
  reminders: [50, 80, 100],
  retired: false,
});

const mail = (subject: string): MailTemplateContent => ({ subject, body: '', retired: false });

/** What a new definition begins with: as little as possible, and what most would enter anyway. */
export function blankContent(kind: DefinitionKind, label: string): Json {
  switch (kind) {
    case 'CASE_TYPE':
      return caseType(label);
    case 'TASK_TYPE':
      return taskType(label);
    case 'WORKFLOW': {
      const { initial, statuses, actions } = standardWorkflow;
      return { label, initial, statuses, actions, retired: false };
    }
    case 'CALENDAR':
      return calendar(label);
    case 'SLA_POLICY':
      return policy(label);
    case 'CATEGORY':
      return { label, order: 0, retired: false };
    case 'MAIL_TEMPLATE':
      return mail(label);
  }
}
