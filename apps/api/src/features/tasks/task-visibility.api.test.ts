import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TaskPriority, taskPriorities, type TaskStatus, taskStatuses } from '@docket/domain';
import fc from 'fast-check';

import type { Session, Viewer } from '../../graphql/session.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import {
  drafts,
  isOpenTask,
  makeRoster,
  makeWorld,
  type Roster,
  worldDay,
  type WorldTask,
} from '../../testing/worlds.ts';
import type { TaskFilter } from './task-filter.queries.ts';
import type { TaskOrder, TaskTab } from './task-order.queries.ts';
import { selectionOf } from './task-selection.queries.ts';
import { seesTask } from './task.policy.ts';
import { countTasks, findTask, listTasks } from './task.queries.ts';

const worlds = 100;
const patience = 180_000;

let api: TestApi;
let roster: Roster;
let base: Session;

beforeAll(async () => {
  api = await startTestApi();
  api.clock.set(`${worldDay}T12:00:00Z`);
  roster = await makeRoster(api);
  base = await api.session({ id: roster.personIds[0] ?? '' });
});
afterAll(() => api.stop());

type Asker = {
  readonly person: number;
  readonly departments: readonly number[];
  readonly everything: boolean;
};

const asker: fc.Arbitrary<Asker> = fc.record({
  person: fc.integer({ min: 0, max: 4 }),
  departments: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
  everything: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

/** A session of that viewer on the pool of the staff door, whatever the rows of the roster say. */
function sessionOf(viewer: Partial<Viewer>): Session {
  return { ...base, db: api.runtime.db, viewer: { ...base.viewer, timeZone: 'UTC', ...viewer } };
}

function staffSession({ person, departments, everything }: Asker): Session {
  return sessionOf({
    id: roster.personIds[person] ?? '',
    departmentIds: departments.map((index) => roster.departmentIds[index] ?? ''),
    permissions: new Set(everything ? ['EVERYTHING_SEE'] : []),
  });
}

const none = selectionOf(new Set());
const list = async (session: Session, tab: TaskTab, filter: TaskFilter = {}) => {
  const request = {
    tab,
    filter,
    orderBy: [],
    selection: none,
    counts: true,
    cursors: true,
    first: 100,
    after: null,
  };
  const page = await listTasks(session, request);
  return { ids: page.nodes.map((node) => node.id).toSorted(), total: page.totalCount };
};
const ids = (tasks: readonly WorldTask[]) => tasks.map((task) => task.id).toSorted();

test(
  'lists, counts and single tasks show exactly what the policy lets a member of staff see',
  async () => {
    await fc.assert(
      fc.asyncProperty(drafts, asker, async (world, who) => {
        const tasks = await makeWorld(api, roster, world);
        const session = staffSession(who);
        const visible = tasks.filter((task) => seesTask(session.viewer, task));
        const kept = visible.filter((task) => !task.deleted);
        const all = await list(session, 'ALL', { includeCompleted: true });
        expect(all).toEqual({ ids: ids(kept), total: kept.length });
        const open = visible.filter(isOpenTask);
        expect(await list(session, 'ALL')).toEqual({ ids: ids(open), total: open.length });
        const found = await Promise.all(tasks.map((task) => findTask(session, { id: task.id }, none)));
        expect(found.flatMap((task) => task?.id ?? []).toSorted()).toEqual(ids(visible));
      }),
      { numRuns: worlds },
    );
  },
  patience,
);

test(
  'a client’s contact finds exactly what is meant for their client',
  async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.integer({ min: 0, max: 1 }), async (world, client) => {
        const tasks = await makeWorld(api, roster, world);
        const clientId = roster.clientIds[client] ?? null;
        const session = sessionOf({
          id: api.runtime.newId(),
          kind: 'CLIENT_CONTACT',
          clientId,
          departmentIds: [],
        });
        const visible = tasks.filter((task) => seesTask(session.viewer, task));
        const found = await Promise.all(tasks.map((task) => findTask(session, { id: task.id }, none)));
        expect(found.flatMap((task) => task?.id ?? []).toSorted()).toEqual(ids(visible));
      }),
      { numRuns: worlds },
    );
  },
  patience,
);

const related = ['FORWARDED', 'RETURNED', 'REASSIGNED', 'COMMENTED', 'ATTACHED', 'WATCHING', 'MENTIONED'];

/** The tabs in words: F15 to F17, of one person. */
function inTab(tab: TaskTab, task: WorldTask, personId: string): boolean {
  const reasons = task.reasonsOf.get(personId);
  if (reasons === undefined || task.deleted) return false;
  const holds = reasons.includes('ASSIGNEE') || reasons.includes('CO_ASSIGNEE');
  if (tab === 'PENDING') return isOpenTask(task) && holds;
  if (tab === 'CREATED') return task.creatorId === personId;
  const touched = reasons.some((reason) => related.includes(reason));
  return tab === 'RELATED' ? touched && task.assigneeId !== personId : true;
}

test(
  'the tabs hold what they promise, and the counts beside them agree',
  async () => {
    await fc.assert(
      fc.asyncProperty(drafts, asker, async (world, who) => {
        const tasks = await makeWorld(api, roster, world);
        const session = staffSession(who);
        const { id, departmentIds } = session.viewer;
        const size = (tab: TaskTab) =>
          tasks.filter((task) => isOpenTask(task) && inTab(tab, task, id)).length;
        for (const tab of ['PENDING', 'CREATED', 'RELATED', 'MINE'] as const) {
          const whole = tasks.filter((task) => inTab(tab, task, id));
          expect((await list(session, tab)).ids).toEqual(ids(whole.filter(isOpenTask)));
          expect((await list(session, tab, { includeCompleted: true })).ids).toEqual(ids(whole));
        }
        const queue = tasks.filter(
          (task) =>
            isOpenTask(task) && task.assigneeId === null && departmentIds.includes(task.departmentId ?? ''),
        );
        expect(
          await countTasks(session, new Set(['pending', 'created', 'related', 'mine', 'queue'])),
        ).toEqual({
          pending: size('PENDING'),
          created: size('CREATED'),
          related: size('RELATED'),
          mine: size('MINE'),
          queue: queue.length,
        });
      }),
      { numRuns: worlds },
    );
  },
  patience,
);

const oneOf = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const condition: fc.Arbitrary<TaskFilter> = fc.oneof(
  oneOf<TaskStatus>(taskStatuses).map((status) => ({ status })),
  oneOf<TaskPriority>(taskPriorities).map((priority) => ({ priority })),
  fc.boolean().map((unassigned) => ({ unassigned })),
  fc.boolean().map((overdue) => ({ overdue })),
  fc.boolean().map((noDueDate) => ({ noDueDate })),
  fc.constantFrom('boil', 'roof', 'nothing').map((text) => ({ text })),
);
/** Few conditions at a time, or nothing would be left to compare. */
const filter: fc.Arbitrary<TaskFilter> = fc
  .tuple(fc.array(condition, { maxLength: 2 }), fc.boolean())
  .map(([conditions, includeCompleted]) =>
    conditions.reduce<TaskFilter>((all, one) => ({ ...all, ...one }), { includeCompleted }),
  );

function matches(task: WorldTask, asked: TaskFilter): boolean {
  const finished = asked.includeCompleted === true || (asked.status ?? []).some((one) => done.includes(one));
  const overdue = task.dueOn !== null && task.dueOn < worldDay && isOpenTask(task);
  const is = (wanted: boolean | null | undefined, fact: boolean) => wanted === undefined || wanted === fact;
  return [
    finished ? !task.deleted : isOpenTask(task),
    asked.status?.includes(task.status) ?? true,
    asked.priority?.includes(task.priority) ?? true,
    is(asked.unassigned, task.assigneeId === null),
    is(asked.overdue, overdue),
    is(asked.noDueDate, task.dueOn === null),
    task.title.toLowerCase().startsWith(asked.text ?? ''),
  ].every(Boolean);
}
const done: readonly TaskStatus[] = ['RESOLVED', 'CANCELLED'];

const orders: fc.Arbitrary<readonly TaskOrder[]> = fc.array(
  fc.record({
    field: fc.constantFrom<TaskOrder['field']>(
      'DUE',
      'PRIORITY',
      'LAST_ACTIVITY',
      'CREATED',
      'NUMBER',
      'TITLE',
      'STATUS',
    ),
    direction: fc.constantFrom<TaskOrder['direction']>('ASC', 'DESC'),
  }),
  { maxLength: 3 },
);

test(
  'every filter in every order, page by page, gives each matching task once and in order',
  async () => {
    const tab = fc.constantFrom<TaskTab>('ALL', 'MINE', 'CREATED');
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(drafts, asker),
        filter,
        orders,
        tab,
        async ([world, who], asked, orderBy, where) => {
          const tasks = await makeWorld(api, roster, world);
          const session = staffSession(who);
          const { id } = session.viewer;
          const shown =
            where === 'ALL'
              ? (task: WorldTask) => seesTask(session.viewer, task)
              : (task: WorldTask) => inTab(where, task, id);
          const request = {
            tab: where,
            filter: asked,
            orderBy,
            selection: none,
            counts: true,
            cursors: true,
          };
          const whole = await listTasks(session, { ...request, first: 100, after: null });
          const wanted = tasks.filter((task) => shown(task) && matches(task, asked));
          expect(whole.nodes.map((node) => node.id).toSorted()).toEqual(ids(wanted));

          const paged: string[] = [];
          let after: string | null = null;
          do {
            const page: Awaited<ReturnType<typeof listTasks>> = await listTasks(session, {
              ...request,
              first: 3,
              after,
            });
            paged.push(...page.nodes.map((node) => node.id));
            expect(page.totalCount).toBe(wanted.length);
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
          } while (after !== null);
          expect(paged).toEqual(whole.nodes.map((node) => node.id));
        },
      ),
      { numRuns: worlds },
    );
  },
  patience,
);
