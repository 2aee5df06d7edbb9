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
  priority: { width: 44, sort: 'PRIORITY', spare: 4 },
  number: { width: 120, sort: 'NUMBER' },
  title: { width: 240, sort: 'TITLE' },
  client: { width: 140, spare: 5 },
  type: { width: 140, spare: 2 },
  stage: { width: 130, spare: 6 },
  owner: { width: 140, spare: 3 },
  tasks: { width: 84, end: true, spare: 7 },
  sla: { width: 132, sort: 'DUE', spare: 8 },
  next: { width: 220, spare: 1 },
  updated: { width: 88, sort: 'UPDATED', end: true, spare: 4 },
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
