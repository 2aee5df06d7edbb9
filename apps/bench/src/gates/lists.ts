import type { Variables } from './doors.ts';
import type { Bounds } from './hearing.ts';
import type { Subjects, VisitorName } from './world.ts';

/** One way in which a screen asks for tasks, and what it may cost. */
export type ListCase = {
  readonly name: string;
  readonly as: VisitorName;
  readonly variables: (subjects: Subjects) => Variables;
  readonly bounds: (subjects: Subjects) => Bounds;
};

type Filter = (subjects: Subjects) => Variables;
type Order = readonly (readonly [field: string, direction: 'ASC' | 'DESC'])[];

const byDue: Order = [
  ['DUE', 'ASC'],
  ['PRIORITY', 'DESC'],
];
const byActivity: Order = [['LAST_ACTIVITY', 'DESC']];

/** Every order a column head or a grouping can ask for, beside those. */
const otherOrders: Readonly<Record<string, Order>> = {
  'by last activity': byActivity,
  'by due day, last first': [
    ['DUE', 'DESC'],
    ['PRIORITY', 'DESC'],
  ],
  'by last activity, oldest first': [['LAST_ACTIVITY', 'ASC']],
  'by priority': [['PRIORITY', 'DESC'], ...byDue.slice(0, 1)],
  'by number': [['NUMBER', 'ASC'], ...byDue],
  'by title': [['TITLE', 'ASC'], ...byDue],
  'by status': [['STATUS', 'ASC'], ...byActivity],
};

/** Everything people narrow a list down by. */
const filters: Readonly<Record<string, Filter>> = {
  'one status': () => ({ status: ['IN_PROGRESS'] }),
  'one priority': () => ({ priority: ['HIGH'] }),
  'one assignee': ({ colleagueId }) => ({ assigneeIds: [colleagueId] }),
  'one department': ({ departmentId }) => ({ departmentIds: [departmentId] }),
  'one client': ({ clientId }) => ({ clientIds: [clientId] }),
  'one creator': ({ colleagueId }) => ({ creatorIds: [colleagueId] }),
  'two reasons': () => ({ reasons: ['ASSIGNEE', 'FORWARDED'] }),
  'overdue alone': () => ({ overdue: true }),
  'one due day': ({ today }) => ({ due: { from: today, to: today } }),
  'no due day': () => ({ noDueDate: true }),
  'the start of a word': () => ({ text: 'bo' }),
  'a word nobody wrote': () => ({ text: 'zyzzyva' }),
  'a number': ({ taskNumber }) => ({ text: taskNumber }),
};

/** A page of fifty and one, each row with what it names, and a total that stops counting at a thousand. */
const onePage: Bounds = { pages: 2_600, sorted: 51 };

/** Everything the regular caseworker has is gone through, for the page and for its total. */
const oneDesk = ({ ownRows }: Subjects): Bounds => ({ pages: 2_600 + 10 * ownRows, sorted: ownRows });

const open: Filter = () => ({ includeCompleted: false });
const all: Filter = () => ({ includeCompleted: true });
const team: Filter = ({ departmentId }) => ({ departmentIds: [departmentId] });
const queue: Filter = (subjects) => ({ ...team(subjects), unassigned: true });

function listed(tab: string, filter: Filter, order: Order): ListCase['variables'] {
  const orderBy = order.map(([field, direction]) => ({ field, direction }));
  return (subjects) => ({ tab, filter: filter(subjects), orderBy, first: 50 });
}

function ranged(name: string, as: VisitorName, variables: ListCase['variables']): ListCase {
  return { name, as, variables, bounds: () => onePage };
}

/** As screens first show them: a range of one index, also for whoever has most. */
const firstShown: readonly ListCase[] = [
  ranged('Pending', 'worker', listed('PENDING', open, byDue)),
  ranged('Created by status', 'worker', listed('CREATED', all, otherOrders['by status'] ?? [])),
  ranged('Created by activity', 'worker', listed('CREATED', all, byActivity)),
  ranged('Created by activity, open', 'worker', listed('CREATED', open, byActivity)),
  ranged('Created by due day, open', 'worker', listed('CREATED', open, byDue)),
  ranged('Related', 'worker', listed('RELATED', all, byActivity)),
  ranged('Related, open', 'worker', listed('RELATED', open, byActivity)),
  ranged('Related by due day, open', 'worker', listed('RELATED', open, byDue)),
  ranged('All mine', 'worker', listed('MINE', open, byDue)),
  ranged('All mine by activity', 'worker', listed('MINE', open, byActivity)),
  ranged('All mine with finished ones', 'worker', listed('MINE', all, byActivity)),
  ranged('a queue', 'worker', listed('ALL', queue, byDue)),
  ranged('a queue of the administrator', 'administrator', listed('ALL', queue, byDue)),
  // For its total each of a thousand is looked at with the viewer's own row and its case.
  {
    name: 'a team',
    as: 'worker',
    variables: listed('ALL', team, byDue),
    bounds: () => ({ ...onePage, pages: 3_600 }),
  },
  ranged('a team of the administrator', 'administrator', listed('ALL', team, byDue)),
  ranged('everything open', 'administrator', listed('ALL', open, byActivity)),
  ranged('everything', 'administrator', listed('ALL', all, byActivity)),
];

const tabs = ['PENDING', 'CREATED', 'RELATED', 'MINE'] as const;
const spans: readonly (readonly [name: string, Filter])[] = [
  ['open', open],
  ['all', all],
];

/** In any other order the rows of one person are sorted: what they have, whatever the database holds. */
const sorted: readonly ListCase[] = tabs.flatMap((tab) =>
  spans.flatMap(([span, filter]) =>
    Object.entries(otherOrders).map(([order, steps]) => ({
      name: `${tab}, ${span}, ${order}`,
      as: 'regular' as const,
      variables: listed(tab, filter, steps),
      bounds: oneDesk,
    })),
  ),
);

/** Narrowed down, the rows of one person are tested one by one. */
const narrowed: readonly ListCase[] = (['PENDING', 'MINE'] as const).flatMap((tab) =>
  spans.flatMap(([span, whole]) =>
    Object.entries(filters).map(([name, filter]) => ({
      name: `${tab}, ${span}, ${name}`,
      as: 'regular' as const,
      variables: listed(tab, (subjects) => ({ ...whole(subjects), ...filter(subjects) }), byActivity),
      bounds: oneDesk,
    })),
  ),
);

/** What somebody sees beyond their own is gathered from its sources: the open tasks of their departments and cases. */
const gathered: readonly ListCase[] = (['regular', 'manager'] as const).map((as) => ({
  name: `everything open that the ${as} sees`,
  as,
  variables: listed('ALL', open, byActivity),
  bounds: ({ openTasks }) => ({ pages: 2_600 + 4 * openTasks, sorted: openTasks }),
}));

/** What clients see of their own tasks. */
const inThePortal: readonly ListCase[] = ['TO_DO', 'DONE', 'ALL'].map((tab) =>
  ranged(`${tab} in the portal`, 'contact', () => ({ tab })),
);

/** Every way in which screens ask for tasks. */
export const listCases: readonly ListCase[] = [
  ...firstShown,
  ...inThePortal,
  ...sorted,
  ...narrowed,
  ...gathered,
];

const sortable = ['DUE', 'PRIORITY', 'LAST_ACTIVITY', 'CREATED', 'NUMBER', 'TITLE', 'STATUS'];

/** As many requests for a list, none of the form of another: three columns to sort by in three tabs. */
export function manyForms(count: number): readonly Variables[] {
  const forms = ['PENDING', 'CREATED', 'RELATED'].flatMap((tab) =>
    sortable.flatMap((first) =>
      sortable.flatMap((second) =>
        sortable.map((third) => ({
          tab,
          first: 1,
          orderBy: [...new Set([first, second, third])].map((field) => ({ field, direction: 'ASC' })),
        })),
      ),
    ),
  );
  return forms.filter(({ orderBy }) => orderBy.length === 3).slice(0, count);
}
