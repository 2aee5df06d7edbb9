import {
  type AnyWorkflow,
  type CalendarContent,
  type CategoryContent,
  type DefinitionContent,
  type DefinitionKind,
  mailKinds,
  readyMailTemplates,
  readyWorkflows,
  type SlaPolicyContent,
  standardCaseWorkflow,
  taskPriorities,
  type TaskPriority,
  type WorkflowContent,
} from '@docket/domain';

/** A definition that comes with Docket, as its version 1. */
export type ReadyMade = {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly content: DefinitionContent;
};

/** The 19 categories of F55, in the order they are offered. */
const categories = [
  'Appointment',
  'Bug Fix',
  'Content Writing',
  'Development',
  'Email',
  'Feature Request',
  'General Inquiry',
  'Graphic Design',
  'Headshots',
  'Letter',
  'Maintenance',
  'Meeting (In Office)',
  'Meeting (Out of Office)',
  'New Work',
  'Phone Call',
  'Project',
  'Software Development',
  'Training',
  'Video',
];

const officeDay = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];
const officeKey = 'office';

const office: CalendarContent = {
  label: 'Office hours',
  timeZone: 'Europe/Madrid',
  week: {
    MONDAY: officeDay,
    TUESDAY: officeDay,
    WEDNESDAY: officeDay,
    THURSDAY: officeDay,
    FRIDAY: officeDay,
  },
  holidays: [],
  retired: false,
};

const hour = 60;
const day = 8 * hour;

/** Working minutes until the first response and until the work is done. */
const promises: Readonly<Record<TaskPriority, readonly [firstResponse: number, resolution: number]>> = {
  URGENT: [hour, day],
  HIGH: [4 * hour, 2 * day],
  NORMAL: [day, 5 * day],
  LOW: [2 * day, 10 * day],
};

function categoryOf(label: string, index: number): ReadyMade {
  const key = label
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '');
  const content: CategoryContent = { label, order: index + 1, retired: false };
  return { kind: 'CATEGORY', key, content };
}

function policyOf(priority: TaskPriority): ReadyMade {
  const [firstResponseMinutes, resolutionMinutes] = promises[priority];
  const word = priority.toLowerCase();
  const content: SlaPolicyContent = {
    label: `${priority.charAt(0)}${word.slice(1)} priority`,
    priority,
    typeKey: null,
    clientId: null,
    firstResponseMinutes,
    resolutionMinutes,
    calendarKey: officeKey,
    pausesWhileWaiting: true,
    overridable: true,
    reminders: [80, 100],
    retired: false,
  };
  return { kind: 'SLA_POLICY', key: `priority-${word}`, content };
}

function workflowOf(ready: AnyWorkflow): ReadyMade {
  const { key, version: _, ...workflow } = ready;
  const content: WorkflowContent = { ...workflow, retired: false };
  return { kind: 'WORKFLOW', key, content };
}

/** Everything every organisation begins with, to use or to start its own from; each stands behind what it needs. */
export const readyMade: readonly ReadyMade[] = [
  ...[...readyWorkflows, standardCaseWorkflow].map(workflowOf),
  { kind: 'CALENDAR', key: officeKey, content: office },
  ...taskPriorities.map(policyOf),
  ...categories.map(categoryOf),
  ...mailKinds.map((kind): ReadyMade => ({
    kind: 'MAIL_TEMPLATE',
    key: kind,
    content: readyMailTemplates[kind],
  })),
];
