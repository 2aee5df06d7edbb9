import type { CaseOrderField } from '#gql';

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
] as const;
export type CaseColumnKey = (typeof caseColumnKeys)[number];

interface CaseColumn {
  /** Width in px; the title takes what is left. */
  readonly width: number;
  readonly sort?: CaseOrderField;
  readonly end?: boolean;
  /** Left out where room is short, the lowest first. */
  readonly spare?: number;
}

export const caseColumns: Readonly<Record<CaseColumnKey, CaseColumn>> = {
  priority: { width: 40, sort: 'PRIORITY', spare: 2 },
  number: { width: 108, sort: 'NUMBER' },
  title: { width: 216, sort: 'TITLE' },
  // Without a column of its own the client stands beside the title.
  client: { width: 140, spare: 1 },
  type: { width: 124, spare: 4 },
  stage: { width: 116, spare: 7 },
  owner: { width: 130, spare: 5 },
  tasks: { width: 84, end: true, spare: 8 },
  sla: { width: 142, sort: 'DUE', spare: 9 },
  next: { width: 160, spare: 3 },
  updated: { width: 84, sort: 'UPDATED', end: true, spare: 6 },
};

/** The columns there is room for beside a readable title. */
export function fittingCaseColumns(width: number): readonly CaseColumnKey[] {
  let shown: readonly CaseColumnKey[] = caseColumnKeys;
  const needed = () => shown.reduce((sum, key) => sum + caseColumns[key].width, 0);
  while (needed() > width) {
    const rank = (key: CaseColumnKey) => caseColumns[key].spare ?? Number.POSITIVE_INFINITY;
    const weakest = shown.toSorted((a, b) => rank(a) - rank(b))[0];
    if (weakest === undefined || rank(weakest) === Number.POSITIVE_INFINITY) return shown;
    shown = shown.filter((key) => key !== weakest);
  }
  return shown;
}
