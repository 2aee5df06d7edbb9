import { limits, type TaskPriority } from '@docket/domain';

import type { Column } from './columns.ts';
import { type IncidentEvent, instantOf } from './event.ts';

/** What an incident's fields become on a task. */
export type TaskText = {
  readonly title: string;
  readonly description: string;
  readonly priority: TaskPriority;
};

const priorities: Readonly<Record<string, TaskPriority>> = {
  '1': 'URGENT',
  '2': 'HIGH',
  '3': 'NORMAL',
  '4': 'LOW',
};

const describedColumns: readonly (readonly [Column, string])[] = [
  ['category', 'Category'],
  ['subcategory', 'Subcategory'],
  ['u_symptom', 'Symptom'],
  ['cmdb_ci', 'Configuration item'],
  ['location', 'Location'],
  ['contact_type', 'Came in by'],
  ['impact', 'Impact'],
  ['urgency', 'Urgency'],
  ['problem_id', 'Problem'],
  ['rfc', 'Change'],
  ['caused_by', 'Caused by change'],
  ['vendor', 'Vendor'],
];

/** Title, description and priority as they stand after an event. */
export function taskText({ incident, row, caller, openedBy }: IncidentEvent): TaskText {
  const subject = [row.cell('category'), row.cell('subcategory')].filter((part) => part !== null).join(', ');
  const opened = instantOf(row.cell('opened_at'));
  const lines = [
    `ServiceNow incident ${incident}`,
    ...(caller === null ? [] : [`Caller: ${caller}`]),
    ...(opened === null ? [] : [`Opened: ${opened.slice(0, 16).replace('T', ' ')} UTC`]),
    ...(openedBy === null ? [] : [`Recorded by: ${openedBy}`]),
    ...describedColumns.flatMap(([column, label]) => {
      const value = row.cell(column);
      return value === null ? [] : [`${label}: ${value}`];
    }),
  ];
  return {
    title: (subject === '' ? incident : `${incident}: ${subject}`).slice(0, limits.taskTitle),
    description: lines.join('\n').slice(0, limits.taskDescription),
    priority: priorities[row.cell('priority')?.slice(0, 1) ?? ''] ?? 'NORMAL',
  };
}

/** The closing comment of an incident: its code and who resolved it; says so when it was never resolved first. */
export function closingWords({ row, state }: IncidentEvent): string {
  const code = row.cell('closed_code');
  const resolver = row.cell('resolved_by');
  return [
    state === 'Closed' ? 'Closed in ServiceNow without having been resolved first' : 'Resolved in ServiceNow',
    ...(code === null ? [] : [`with ${code}`]),
    ...(resolver === null ? [] : [`(${resolver})`]),
  ].join(' ');
}
