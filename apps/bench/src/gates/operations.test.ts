import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { operationsOf } from './doors.ts';
import { heardOfEvent } from './following.ts';
import { freshKey } from './given.ts';
import { flawsOf, heardOf } from './hearing.ts';
import { listCases, manyForms } from './lists.ts';
import { allowances } from './operations.ts';
import { Replay } from './replay.ts';
import { openWorld, type World } from './world.ts';

const tasks = 100_000;
/** Milliseconds for what takes long on a busy machine, which is no defect. */
const patience = 600_000;
const usual = { pages: 700, sorted: 101 };

let world: World;
let replay: Replay;
beforeAll(async () => {
  world = await openWorld(tasks);
  replay = new Replay(world.databaseUrl);
}, patience);
afterAll(async () => {
  await replay.stop();
  await world.stop();
});

// Before anything is changed: what changes leave behind until it is vacuumed costs pages of its own.
test.each(listCases)('tasks as a list: $name', async ({ as, variables, bounds }) => {
  const heard = await heardOf(world, as, 'TaskList', variables(world.subjects));
  const { door } = world.visitors[as];
  expect(heard.length).toBeLessThanOrEqual(allowances[door]['TaskList']?.statements ?? 0);
  expect(await flawsOf(replay, heard, bounds(world.subjects))).toEqual([]);
});

describe.each(['STAFF', 'PORTAL'] as const)('every operation at the door %s', (door) => {
  test('has its row, and every row its operation', () => {
    const sent = operationsOf(door).map(({ name }) => name);
    expect(Object.keys(allowances[door]).toSorted()).toEqual(sent.toSorted());
  });

  test.each(operationsOf(door))('$name', async ({ name, text }) => {
    const row = allowances[door][name];
    if (row === undefined) throw new Error(`${name} has no row.`);
    const hear = text.startsWith('subscription') ? heardOfEvent : heardOf;
    const ask = async () => hear(world, row.as, name, (await row.variables?.(world)) ?? {});
    let heard = await ask();
    // Now and then the API does something of its own meanwhile; what the operation sends, it sends again.
    if (heard.length > row.statements) heard = await ask();
    const sent = heard.map((statement) => statement.name || statement.text.slice(0, 60));
    expect(sent.slice(row.statements)).toEqual([]);
    const flaws = await flawsOf(replay, heard, { ...usual, ...row });
    expect(flaws).toEqual([]);
  });
});

test('a repeated request finds its key, and does nothing again', async () => {
  const input = { taskId: world.subjects.taskId, body: 'Once', ...freshKey() };
  await heardOf(world, 'worker', 'AddNote', { input });
  const heard = await heardOf(world, 'worker', 'AddNote', { input });
  expect(heard.map(({ name }) => name)).toContain('idempotency-recall');
  expect(heard.length).toBeLessThanOrEqual(7);
  expect(await flawsOf(replay, heard, usual)).toEqual([]);
});

test(
  'however many forms of a list are asked for, no more than 400 of them stay prepared',
  async () => {
    const names: string[] = [];
    for (const variables of manyForms(450)) {
      const heard = await heardOf(world, 'regular', 'TaskList', variables);
      names.push(heard.at(-1)?.name ?? '');
    }
    const prepared = new Set(names.filter((name) => name !== ''));
    expect(prepared.size).toBeGreaterThan(0);
    expect(prepared.size).toBeLessThanOrEqual(400);
    // What is beyond the bound goes without a name, and leaves nothing behind.
    expect(names.at(-1)).toBe('');
  },
  patience,
);
