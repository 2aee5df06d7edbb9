import { budgets } from './budgets.ts';
import { anyRow } from './rows.ts';
import type { Samples } from './samples.ts';
import type { Visit } from './visit.ts';

const turns = 60;
const turn = 600;
const betweenTurns = 50;
const slow = 50;

/** Scrolls down a list of all tasks with the wheel while its rows are fetched and drawn. */
export async function measureScrolling(visit: Visit, samples: Samples): Promise<void> {
  const { page } = visit;
  await visit.open('/tasks/created', anyRow);
  await visit.rest(2_500);
  await page.mouse.move(700, 500);
  const frames = page.evaluate(framesUntilStopped);
  for (let count = 0; count < turns; count += 1) {
    await page.mouse.wheel(0, turn);
    await visit.rest(betweenTurns);
  }
  await page.evaluate(() => dispatchEvent(new Event('docket:stopped')));
  const lengths = await frames;
  samples.add(budgets.longestFrame, Math.max(...lengths));
  samples.add(budgets.slowFrames, lengths.filter((length) => length > slow).length / lengths.length);
}

function framesUntilStopped(): Promise<readonly number[]> {
  const stopped = new Promise((resolve) => addEventListener('docket:stopped', resolve, { once: true }));
  return globalThis.docketProbe.frames(stopped);
}
