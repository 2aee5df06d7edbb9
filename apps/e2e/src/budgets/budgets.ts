/** What a screen may cost before it is usable, on any machine and any line. */
export interface Budget {
  readonly name: string;
  readonly door: 'staff' | 'portal';
  /** Somebody of the demo for whom the screen has something to show. */
  readonly by: string | null;
  /** `{task}` stands for the number of the demo's task named below. */
  readonly path: string;
  /** The screen can be used when this can be seen. */
  readonly usable: string;
  /** Scripts, in kB under gzip. */
  readonly scripts: number;
  /** Styles, in kB under gzip. */
  readonly styles: number;
  /** All requests, the page itself not counted. */
  readonly requests: number;
  /** Elements in the page once it is usable. */
  readonly elements: number;
}

/** Ways there and back, one after another, that follow the page: what it names, then the data. */
export const deepest = 2;

/** Rows that a list of more than 200 draws at the same time; a shorter one is drawn whole, so that pages can be searched. */
export const mostRows = 200;

/** The list that shows it. */
export const longList = { creator: 'Daniel Osei', tasks: 240 } as const;

const caseManager = 'Tomás Rivera';
const caseworker = 'Grace Whitfield';
const client = 'Margaret Ellison';
const aRowOfTheTable = 'table tbody tr[data-row] a';
/** The task whose page is opened. */
export const openedTask = 'Find a ground-floor home near the surgery';
const aRow = 'main li a';

/** The screens of both apps with nothing in the browser's cache. */
export const budgets: readonly Budget[] = [
  ...(['/', '/tasks/created', '/tasks/related'] as const).map((path) => ({
    name: `staff ${path}`,
    door: 'staff' as const,
    by: caseworker,
    path,
    usable: aRowOfTheTable,
    scripts: 250,
    styles: 50,
    requests: 22,
    elements: 2_500,
  })),
  {
    name: 'the cases',
    door: 'staff',
    by: caseManager,
    path: '/cases',
    usable: aRowOfTheTable,
    scripts: 250,
    styles: 50,
    requests: 26,
    elements: 2_500,
  },
  {
    name: 'a task',
    door: 'staff',
    by: caseworker,
    path: '/tasks/{task}',
    usable: '[role=toolbar] button',
    scripts: 300,
    styles: 50,
    requests: 41,
    elements: 2_500,
  },
  {
    name: 'staff sign-in',
    door: 'staff',
    by: null,
    path: '/',
    usable: 'input[type=password]',
    scripts: 250,
    styles: 50,
    requests: 20,
    elements: 300,
  },
  {
    name: 'portal home',
    door: 'portal',
    by: client,
    path: '/',
    usable: aRow,
    scripts: 120,
    styles: 10,
    requests: 12,
    elements: 500,
  },
  {
    name: 'portal tasks',
    door: 'portal',
    by: client,
    path: '/tasks',
    usable: aRow,
    scripts: 120,
    styles: 10,
    requests: 18,
    elements: 500,
  },
];
