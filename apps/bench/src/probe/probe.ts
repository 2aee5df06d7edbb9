import { prepareRunDatabase, removeRunDatabase } from '@docket/testing/database';
import { operationsOf } from '../gates/doors.ts';
import { heardOfEvent } from '../gates/following.ts';
import { heardOf, flawsOf } from '../gates/hearing.ts';
import { allowances } from '../gates/operations.ts';
import { Replay } from '../gates/replay.ts';
import { openWorld } from '../gates/world.ts';

const size = Number(process.argv[2] ?? 4000);
const only = process.argv.slice(3);
const t0 = performance.now();
await prepareRunDatabase();
console.log('prepared', performance.now() - t0);
const world = await openWorld(size);
console.log('world', performance.now() - t0);
const replay = new Replay(world.databaseUrl);
try {
  for (const door of ['STAFF', 'PORTAL'] as const) {
    for (const { name, text } of operationsOf(door)) {
      if (only.length > 0 && !only.some((one) => one === name || one === `${door}.${name}`)) continue;
      const row = allowances[door][name];
      if (row === undefined) { console.log(`${door}.${name}: NO ROW`); continue; }
      try {
        const hear = text.startsWith('subscription') ? heardOfEvent : heardOf;
        const heard = await hear(world, row.as, name, (await row.variables?.(world)) ?? {});
        const flaws = await flawsOf(replay, heard, { pages: 700, sorted: 101, ...row });
        console.log(`${heard.length === row.statements ? ' ' : heard.length < row.statements ? '-' : '!'} ${door}.${name}: ${heard.length} of ${row.statements}: ${heard.map((h) => h.name || h.text.slice(0, 60).replaceAll('\n', ' ')).join(' | ')} ${flaws.join('; ')}`);
      } catch (error) { console.log(`! ${door}.${name}: ${String(error).slice(0, 600)}`); }
    }
  }
} finally {
  await replay.stop();
  await world.stop();
  await removeRunDatabase();
  console.log('all', performance.now() - t0);
}
process.exit(0);
