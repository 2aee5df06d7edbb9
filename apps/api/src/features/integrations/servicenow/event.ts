import type { Row } from './columns.ts';

/** States of a ServiceNow incident, and what each says about the work. */
export const incidentStates = {
  New: 'TO_DO',
  Active: 'WORKING',
  'Awaiting User Info': 'WAITING',
  'Awaiting Problem': 'WAITING',
  'Awaiting Vendor': 'WAITING',
  'Awaiting Evidence': 'WAITING',
  Resolved: 'FINISHED',
  Closed: 'FINISHED',
} as const;
export type IncidentState = keyof typeof incidentStates;

/** One update of one incident: the state after it, who wrote it and when. */
export type IncidentEvent = {
  readonly line: number;
  readonly incident: string;
  readonly state: IncidentState;
  /** Instant as ISO text in UTC; the file names no zone and is read as UTC. */
  readonly at: string;
  readonly modification: number;
  readonly updatedBy: string;
  /** `null` where the file says `?`. */
  readonly group: string | null;
  readonly assignedTo: string | null;
  readonly caller: string | null;
  readonly openedBy: string | null;
  readonly row: Row;
};

export type ReadEvent =
  { readonly ok: true; readonly event: IncidentEvent } | { readonly ok: false; readonly reason: string };

/** Reads one row as an event, or says why it cannot be one. */
export function readEvent(row: Row): ReadEvent {
  if (row.shape !== null) return unreadable(`the row ${row.shape}`);
  const incident = row.cell('number');
  if (incident === null || incident.length > 100) return unreadable('the incident has no usable number');
  const state = row.cell('incident_state');
  if (!isIncidentState(state)) return unreadable(`the state ${quoted(state)} is not one of an incident`);
  const at = instantOf(row.cell('sys_updated_at'));
  if (at === null) {
    return unreadable(`the time ${quoted(row.cell('sys_updated_at'))} is not day-month-year hour:minute`);
  }
  const modification = row.cell('sys_mod_count');
  if (modification === null || !/^\d{1,9}$/.test(modification)) {
    return unreadable(`sys_mod_count ${quoted(modification)} is not a whole number`);
  }
  const updatedBy = row.cell('sys_updated_by');
  if (updatedBy === null) return unreadable('nobody is named in sys_updated_by');
  return {
    ok: true,
    event: {
      line: row.line,
      incident,
      state,
      at,
      modification: Number(modification),
      updatedBy,
      group: row.cell('assignment_group'),
      assignedTo: row.cell('assigned_to'),
      caller: row.cell('caller_id'),
      openedBy: row.cell('opened_by') ?? row.cell('sys_created_by'),
      row,
    },
  };
}

/** `29-02-2016 01:16` as ISO text in UTC; `null` for anything else, days that do not exist included. */
export function instantOf(text: string | null): string | null {
  const parts = /^(\d{1,2})-(\d{1,2})-(\d{4}) (\d{1,2}):(\d{2})$/.exec(text ?? '');
  if (parts === null) return null;
  const [day, month, year, hour, minute] = parts.slice(1).map(Number);
  if (day === undefined || month === undefined || year === undefined) return null;
  const instant = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const real =
    instant.getUTCDate() === day && instant.getUTCMonth() === month - 1 && instant.getUTCHours() === hour;
  return real && minute !== undefined && minute < 60 ? instant.toISOString() : null;
}

/** Orders the events of one incident: by time, then by the number of the update; ties keep the file's order. */
export function byTime(a: IncidentEvent, b: IncidentEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.modification - b.modification || a.line - b.line;
}

/** Where an event stands in its incident: comparable text, kept to continue from there. */
export function positionOf(event: IncidentEvent): string {
  return `${event.at}#${String(event.modification).padStart(9, '0')}`;
}

function isIncidentState(text: string | null): text is IncidentState {
  return text !== null && Object.hasOwn(incidentStates, text);
}

function quoted(text: string | null): string {
  return text === null ? '(empty)' : `“${text.slice(0, 60)}”`;
}

function unreadable(reason: string): ReadEvent {
  return { ok: false, reason };
}
