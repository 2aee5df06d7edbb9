import { clientUndoLimitSeconds, undoLimitSeconds } from '@docket/domain';
import { isOver, movesOf, type PortalWorld, type WorldCase, type WorldTask } from './portalWorld.ts';

const tabs: Record<string, (task: WorldTask) => boolean> = {
  TO_DO: (task) => !isOver(task) && task.holder?.isYou === true,
  OPEN: (task) => !isOver(task),
  DONE: isOver,
  ALL: () => true,
};

function soonestFirst(tasks: readonly WorldTask[]): readonly WorldTask[] {
  const never = '9999-12-31';
  return tasks.toSorted((one, other) => (one.dueOn ?? never).localeCompare(other.dueOn ?? never));
}

function connection<Row extends { id: string }, Shown>(
  rows: readonly Row[],
  { first, after }: { first: number; after?: string | null },
  show: (row: Row) => Shown,
) {
  const start = typeof after === 'string' ? rows.findIndex((row) => row.id === after) + 1 : 0;
  const part = rows.slice(start, start + first);
  return {
    nodes: part.map(show),
    totalCount: rows.length,
    pageInfo: { hasNextPage: start + part.length < rows.length, endCursor: part.at(-1)?.id ?? null },
  };
}

/** As the server answers it: a finished task for a day, a cancelled one for minutes, and only while it is the last step. */
function canUndo(world: PortalWorld, task: WorldTask): boolean {
  const last = task.events.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1);
  if (last?.actor?.isYou !== true || last.kind === 'CREATED') return false;
  const seconds = last.kind === 'COMPLETED' ? clientUndoLimitSeconds : undoLimitSeconds;
  return Date.parse(world.now) - Date.parse(last.at) <= seconds * 1_000;
}

/** A task as the schema shows it. */
export function taskNode(world: PortalWorld, task: WorldTask): object {
  const possible: readonly string[] = movesOf(task);
  const yours = task.holder?.isYou === true ? 'YOU' : 'US';
  return {
    ...task,
    turn: isOver(task) ? 'NOBODY' : yours,
    createdAt: task.events[0]?.at ?? world.now,
    updatedAt: task.events.at(-1)?.at ?? world.now,
    assignee: task.holder,
    canUndo: canUndo(world, task),
    case: () => {
      const found = world.cases.find(({ id }) => id === task.caseId);
      return found === undefined ? null : caseNode(world, found);
    },
    actions: [
      ...ownStepsOf(task),
      ...['DOING', 'COMPLETE', 'CANCEL', 'REOPEN'].map((action) => ({
        action,
        label: null,
        available: possible.includes(action),
        reason: null,
        comment: action === 'CANCEL' ? 'REQUIRED' : action === 'REOPEN' ? task.reopenComment : 'OPTIONAL',
      })),
    ],
  };
}

function ownStepsOf({ ownStep }: WorldTask): readonly object[] {
  return ownStep === null ? [] : [{ ...ownStep, available: true, reason: null }];
}

export function caseNode(world: PortalWorld, row: WorldCase): object {
  const { steps, expectedAt, typicalDays, actions } = row;
  return {
    ...row,
    standing: {
      version: 1,
      type: 'Boiler repair',
      steps,
      paused: false,
      cancelled: false,
      summary: null,
      expectedAt,
      typicalDays,
      actions,
    },
    events: [{ id: `ce-${row.id}`, kind: 'CREATED', at: row.createdAt, actor: null }],
    attachments: [],
    tasks: () => world.tasks.filter((task) => task.caseId === row.id).map((task) => taskNode(world, task)),
  };
}

interface Key {
  readonly id?: string | null;
  readonly number?: string | null;
}

/** The queries of the portal over a world. */
export function worldReads(world: PortalWorld) {
  const page = ({ first, after }: { first: number; after?: string | null }) => ({
    first: Math.min(first, world.pageSize),
    ...(after === undefined ? {} : { after }),
  });
  return {
    viewer: () => world.viewer,
    tasks: ({ tab, ...args }: { tab: string; first: number; after?: string | null }) =>
      connection(soonestFirst(world.tasks.filter(tabs[tab] ?? isOver)), page(args), (task) =>
        taskNode(world, task),
      ),
    task: ({ id, number }: Key) => {
      const found = world.tasks.find((task) => task.id === id || task.number === number);
      return found === undefined ? null : taskNode(world, found);
    },
    cases: (args: { first: number; after?: string | null }) =>
      connection(world.cases, page(args), (row) => caseNode(world, row)),
    requestTypes: () => world.requestTypes,
    requestType: ({ key }: { key: string }) => world.requestTypes.find((type) => type.key === key) ?? null,
    case: ({ id, number }: Key) => {
      const found = world.cases.find((row) => row.id === id || row.number === number);
      return found === undefined ? null : caseNode(world, found);
    },
  };
}
