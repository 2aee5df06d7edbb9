import type { ColumnFacts } from '../../../shared/list/listKind.ts';
import type { CaseListTypes } from './caseListTypes.ts';

export const caseColumnKeys = [
  'priority',
  'number',
  'title',
  'client',
  'type',
  'stage',
  'owner',
  'tasks',
  'sla',
  'next',
  'updated',
  'created',
] as const;
export type CaseColumnKey = (typeof caseColumnKeys)[number];

/** How each column behaves; its words are in the texts under `column.<key>`. */
export const caseColumns: Readonly<Record<CaseColumnKey, ColumnFacts<CaseListTypes>>> = {
  priority: { width: 56, sort: 'PRIORITY', filter: 'priority', icon: true, spare: 3 },
  number: { width: 108, sort: 'NUMBER', fixed: true },
  title: { width: 216, sort: 'TITLE', filter: 'text', fixed: true },
  // Without a column of its own the client stands beside the title.
  client: { width: 140, filter: 'client', spare: 1 },
  type: { width: 140, filter: 'type', spare: 4 },
  stage: { width: 116, filter: 'stage', spare: 7 },
  owner: { width: 148, filter: 'owner', spare: 5 },
  tasks: { width: 104, end: true, spare: 8 },
  sla: { width: 142, sort: 'DUE', spare: 9 },
  next: { width: 160, spare: 2 },
  updated: { width: 104, sort: 'UPDATED', end: true, spare: 6 },
  created: { width: 96, sort: 'CREATED', end: true },
};
