import { hash } from 'node:crypto';

import type pg from 'pg';

import type { Move } from '../cycle.ts';
import { type Changing, type Part, type Plan, planOf } from './plan.ts';
import { hintText, lockText, writeText } from './statements.ts';

type Locked = Changing & {
  readonly version: number;
  readonly sequence: number;
  readonly hash: Buffer | null;
  readonly creatorId: string;
  readonly clientId: string | null;
  readonly audience: string;
  readonly entryId: string;
  readonly parts: readonly Part[];
};

/**
 * One action as a hand-written transaction: lock and read, write everything, commit, tell. The connection pipelines, so this
 * is two round trips. Answers null when the task was changed since.
 */
export async function perform(client: pg.PoolClient, move: Move): Promise<unknown> {
  const begun = client.query('BEGIN');
  const locked = client.query<Locked>({ name: 'lock', text: lockText, values: [move.taskId] });
  await begun;
  const row = (await locked).rows[0];
  if (row === undefined || row.version !== move.expectedVersion) {
    await client.query('ROLLBACK');
    return null;
  }
  const now = new Date().toISOString();
  const plan = planOf(move, changingOf(row), row.parts, now);
  const told = hintOf({ move, row, plan, now });
  const values = valuesOf({ move, row, plan, now });
  const writing = client.query<{ task: unknown }>({
    name: 'write',
    text: writeText,
    values: [...values],
  });
  const committed = client.query('COMMIT');
  const hinted = client.query({ name: 'hint', text: hintText, values: [told] });
  const [answer] = await Promise.all([writing, committed, hinted]);
  return { task: answer.rows[0]?.task ?? null, activityId: row.entryId };
}

function changingOf(row: Locked): Changing {
  const { status, assigneeId, departmentId, startOn, startedAt, completedAt, percentComplete } = row;
  return { status, assigneeId, departmentId, startOn, startedAt, completedAt, percentComplete };
}

type Writing = { readonly move: Move; readonly row: Locked; readonly plan: Plan; readonly now: string };

function valuesOf({ move, row, plan, now }: Writing): readonly unknown[] {
  const { changing, people } = plan;
  const moved = changing.status !== row.status;
  return [
    move.taskId,
    changing.status,
    changing.assigneeId,
    changing.departmentId,
    changing.startOn,
    changing.startedAt,
    changing.completedAt,
    changing.percentComplete,
    linkOf({ move, row, plan, now }),
    row.entryId,
    now,
    move.action,
    move.actorId,
    moved ? row.status : null,
    moved ? changing.status : null,
    JSON.stringify(plan.before),
    JSON.stringify(plan.after),
    move.comment,
    row.hash,
    people.map(({ personId }) => personId),
    people.map(({ reasons }) => reasons.join()),
    people.map(({ pending }) => pending),
    people.map(({ created }) => created),
    people.map(({ related }) => related),
    people.map(({ open }) => open),
    people.map(({ seenAt }) => seenAt),
    move.key,
    hash('sha256', JSON.stringify(move), 'buffer'),
  ];
}

/** The hash of the entry, over everything it says and the one before it. */
function linkOf({ move, row, plan, now }: Writing): Buffer {
  const { before, after } = plan;
  const parts = [row.hash?.toString('hex') ?? null, row.entryId, row.sequence + 1, now, move, before, after];
  return hash('sha256', JSON.stringify(parts), 'buffer');
}

/** The hint to other processes, in the words the product uses. */
function hintOf({ move, row, plan, now }: Writing): string {
  const departments = [row.departmentId, plan.changing.departmentId].filter((id) => id !== null);
  return JSON.stringify([
    {
      taskId: move.taskId,
      activityId: row.entryId,
      verb: move.action,
      actorId: move.actorId,
      at: now,
      personIds: plan.people.map(({ personId }) => personId),
      departmentIds: [...new Set(departments)],
      clientId: row.audience === 'CLIENT' ? row.clientId : null,
    },
  ]);
}
