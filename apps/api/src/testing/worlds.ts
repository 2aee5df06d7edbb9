import {
  addDays,
  isOutstanding,
  type TaskPriority,
  taskPriorities,
  type TaskReason,
  type TaskStatus,
  taskStatuses,
} from '@docket/domain';
import fc from 'fast-check';

import type { TaskVisibility } from '../features/tasks/task.policy.ts';
import { peopleAfter } from '../features/tasks/task.people.ts';
import type { TestApi } from './test-api.ts';

/** The people, departments, clients and cases that random worlds are made of; only tasks change. */
export type Roster = {
  readonly personIds: readonly string[];
  readonly departmentIds: readonly string[];
  readonly clientIds: readonly string[];
  readonly cases: readonly { readonly id: string; readonly ownerId: string }[];
};

/** A task of a random world, as memory knows it. */
export type WorldTask = TaskVisibility & {
  readonly id: string;
  readonly status: TaskStatus;
  readonly priority: TaskPriority;
  readonly title: string;
  readonly dueOn: string | null;
  readonly lastActivityAt: string;
  readonly caseId: string | null;
  readonly assigneeId: string | null;
  readonly creatorId: string;
  readonly reasonsOf: ReadonlyMap<string, readonly TaskReason[]>;
};

export const worldDay = '2026-11-23';

const lasting = ['FORWARDED', 'COMMENTED', 'REASSIGNED', 'WATCHING', 'CO_ASSIGNEE'] as const;

/** Rows of the roster for one test database. */
export async function makeRoster(api: TestApi): Promise<Roster> {
  const people = await Promise.all(Array.from({ length: 5 }, () => api.people.person()));
  const departments = await Promise.all(Array.from({ length: 3 }, () => api.people.department()));
  const clients = await Promise.all(Array.from({ length: 2 }, () => api.people.client()));
  const personIds = people.map(({ id }) => id);
  const cases = personIds.slice(0, 2).map((ownerId) => ({ id: api.runtime.newId(), ownerId }));
  for (const { id, ownerId } of cases) {
    await api.runtime.db.rows(
      {
        name: '',
        text: `INSERT INTO case_file (id, number, title, status, owner_id, created_at, updated_at)
          VALUES ($1, $2, 'A case', 'OPEN', $3, now(), now())`,
      },
      [id, `C-${id.slice(-12)}`, ownerId],
    );
  }
  return {
    personIds,
    departmentIds: departments.map(({ id }) => id),
    clientIds: clients.map(({ id }) => id),
    cases,
  };
}

type Draft = {
  readonly department: number;
  readonly client: number;
  readonly shared: boolean;
  readonly caseFile: number;
  readonly assignee: number;
  readonly creator: number;
  readonly status: TaskStatus;
  readonly priority: TaskPriority;
  readonly deleted: boolean;
  readonly due: number | null;
  readonly moved: number;
  readonly title: string;
  readonly parts: readonly { readonly person: number; readonly reason: (typeof lasting)[number] }[];
};

const draft: fc.Arbitrary<Draft> = fc.record({
  department: fc.integer({ min: -1, max: 2 }),
  client: fc.integer({ min: -1, max: 1 }),
  shared: fc.boolean(),
  caseFile: fc.integer({ min: -2, max: 1 }),
  assignee: fc.integer({ min: -1, max: 4 }),
  creator: fc.integer({ min: 0, max: 4 }),
  status: fc.constantFrom(...taskStatuses),
  priority: fc.constantFrom(...taskPriorities),
  deleted: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  due: fc.option(fc.integer({ min: -3, max: 3 })),
  moved: fc.integer({ min: 0, max: 3 }),
  title: fc.constantFrom('boiler', 'Boiler', 'roof', 'door'),
  parts: fc.array(
    fc.record({ person: fc.integer({ min: 0, max: 4 }), reason: fc.constantFrom(...lasting) }),
    { maxLength: 3 },
  ),
});

export const drafts: fc.Arbitrary<readonly Draft[]> = fc.array(draft, {
  minLength: 1,
  maxLength: 24,
  size: 'max',
});

/** Replaces the tasks of the database by those of a world, and returns them as memory knows them. */
export async function makeWorld(
  api: TestApi,
  roster: Roster,
  world: readonly Draft[],
): Promise<readonly WorldTask[]> {
  const made = world.map((one) => taskOf(api, roster, one));
  await api.runtime.transaction(async (tx) => {
    await tx.rows({ name: 'world-people-gone', text: 'DELETE FROM task_person' });
    await tx.rows({ name: 'world-tasks-gone', text: 'DELETE FROM task' });
    await tx.rows({ name: 'world-tasks', text: insertTasks }, [JSON.stringify(made.map((one) => one.row))]);
    await tx.rows({ name: 'world-people', text: insertPeople }, [
      JSON.stringify(made.flatMap((one) => one.people)),
    ]);
  });
  return made.map((one) => one.task);
}

const insertTasks = `INSERT INTO task (id, number, case_id, sequence_in_case, client_id, department_id, assignee_id,
    creator_id, status, audience, title, priority, due_on, completed_at, percent_complete, last_activity_at, created_at,
    updated_at, deleted_at)
  SELECT r.id, 'T-' || r.id, r.case_id, CASE WHEN r.case_id IS NULL THEN NULL ELSE (row_number() OVER ())::integer END,
    r.client_id, r.department_id, r.assignee_id, r.creator_id, r.status, r.audience, r.title, r.priority, r.due_on,
    CASE WHEN r.status = 'RESOLVED' THEN r.at END, CASE WHEN r.status = 'RESOLVED' THEN 100 ELSE 0 END, r.at, r.at, r.at,
    CASE WHEN r.deleted THEN r.at END
  FROM json_to_recordset($1::json) AS r (id uuid, case_id uuid, client_id uuid, department_id uuid, assignee_id uuid,
    creator_id uuid, status varchar, audience varchar, title varchar, priority varchar, due_on date, at timestamptz,
    deleted boolean)`;

const insertPeople = `INSERT INTO task_person (task_id, person_id, reasons, pending, created, related, open, due_on,
    priority_rank, status_rank, last_activity_at)
  SELECT t.id, r.person_id, string_to_array(r.reasons, ','), r.pending, r.created, r.related, r.open,
    coalesce(t.due_on, 'infinity'), array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], t.priority::text) - 1,
    -array_position(ARRAY['${taskStatuses.join(`', '`)}'], t.status::text), t.last_activity_at
  FROM json_to_recordset($1::json) AS r (task_id uuid, person_id uuid, reasons text, pending boolean, created boolean,
    related boolean, open boolean) JOIN task t ON t.id = r.task_id`;

/** The one at this place; null where the draft points at nobody. */
function pick<Value>(list: readonly Value[], index: number): Value | null {
  return list[index] ?? null;
}

function taskOf(api: TestApi, roster: Roster, wish: Draft) {
  const id = api.runtime.newId();
  const clientId = pick(roster.clientIds, wish.client);
  const assigneeId = pick(roster.personIds, wish.assignee);
  const creatorId = roster.personIds[wish.creator] ?? '';
  const caseFile = pick(roster.cases, wish.caseFile);
  const add = wish.parts.map(({ person, reason }) => ({ personId: roster.personIds[person] ?? '', reason }));
  const people = peopleAfter(
    [],
    { creatorId, assigneeId, status: wish.status, deleted: wish.deleted, actorId: '' },
    { add },
  ).rows;
  const task: WorldTask = {
    id,
    departmentId: pick(roster.departmentIds, wish.department),
    personIds: people.map((row) => row.personId),
    caseOwnerId: caseFile?.ownerId ?? null,
    clientId,
    audience: clientId !== null && wish.shared ? 'CLIENT' : 'INTERNAL',
    deleted: wish.deleted,
    status: wish.status,
    priority: wish.priority,
    title: wish.title,
    dueOn: wish.due === null ? null : addDays(worldDay, wish.due),
    lastActivityAt: `${addDays(worldDay, -wish.moved)}T08:00:00.000Z`,
    caseId: caseFile?.id ?? null,
    assigneeId,
    creatorId,
    reasonsOf: new Map(people.map((row) => [row.personId, row.reasons])),
  };
  const row = {
    id,
    case_id: task.caseId,
    client_id: clientId,
    department_id: task.departmentId,
    assignee_id: assigneeId,
    creator_id: creatorId,
    status: wish.status,
    audience: task.audience,
    title: wish.title,
    priority: wish.priority,
    due_on: task.dueOn,
    at: task.lastActivityAt,
    deleted: wish.deleted,
  };
  const parts = people.map(({ personId, reasons, pending, created, related, open }) => ({
    task_id: id,
    person_id: personId,
    reasons: reasons.join(),
    pending,
    created,
    related,
    open,
  }));
  return { task, row, people: parts };
}

/** Whether somebody still has to do something about it. */
export function isOpenTask(task: WorldTask): boolean {
  return !task.deleted && isOutstanding(task.status);
}
