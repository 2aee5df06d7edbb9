import pg from 'pg';

import { PlainError } from '../../../../scripts/local/plainError.ts';
import { moveOf, type Pair, steps } from './cycle.ts';
import { poster } from './post.ts';
import { createTwin } from './twins.ts';
import { docketMove, floorMove, hasMoved } from './moves.ts';
import { differenceOf, rowCounts, tracesOf } from './traces.ts';

export type Proof = {
  readonly databaseUrl: string;
  readonly docketUrl: string;
  readonly floorUrl: string;
  readonly cookies: ReadonlyMap<string, string>;
  /** Two people who pass tasks to and fro. */
  readonly between: Pair;
};

/** The first round of the steps writes starting days, the second finds them. */
const moves = steps.length * 2;

/**
 * Moves two new tasks of the same two people through the same actions, one at each server, and compares every row that
 * they leave: how many in which table, and what is in them, moments and hashes aside. Throws a PlainError that names the
 * differences: figures of servers that do not write the same would mean nothing.
 */
export async function proveSameRows(proof: Proof): Promise<void> {
  const docket = poster(proof.docketUrl);
  const floor = poster(proof.floorUrl);
  const client = new pg.Client({ connectionString: proof.databaseUrl });
  await client.connect();
  try {
    const mine = await createTwin(docket, proof);
    const other = await createTwin(docket, proof);
    // The tasks that are measured have no clocks.
    await client.query('DELETE FROM sla_clock WHERE task_id IN ($1, $2)', [mine.taskId, other.taskId]);
    const before = await rowCounts(client);
    await moveAll(mine, async (move) => docket(docketMove(move, proof.cookies)));
    const between = await rowCounts(client);
    await moveAll(other, async (move) => floor(floorMove(move)));
    const after = await rowCounts(client);
    const differences = [
      ...differenceOf(grown(before, between), grown(between, after)),
      ...differenceOf(await tracesOf(client, mine.taskId), await tracesOf(client, other.taskId)),
    ];
    if (differences.length === 0) return;
    throw new PlainError(`Docket and the hand-written SQL leave different rows:\n${differences.join('\n')}`);
  } finally {
    await client.end();
  }
}

async function moveAll(
  pair: Pair,
  send: (move: ReturnType<typeof moveOf>) => Promise<string>,
): Promise<void> {
  for (let count = 0; count < moves; count += 1) {
    const answer = await send(moveOf(pair, count, `proof-${pair.taskId}-${count}`));
    if (!hasMoved(answer)) throw new PlainError(`A move was refused: ${answer}`);
  }
}

type Counts = Awaited<ReturnType<typeof rowCounts>>;

function grown(before: Counts, after: Counts): readonly string[] {
  return [...after].map(([table, count]) => `${table}: ${count - (before.get(table) ?? 0)} rows more`);
}
