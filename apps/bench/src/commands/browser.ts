import { budgets } from '../browser/budgets.ts';
import { measureLists } from '../browser/lists.ts';
import { laptop } from '../browser/machine.ts';
import { type Budget, Samples } from '../browser/samples.ts';
import { measureScrolling } from '../browser/scrolling.ts';
import { type Stage, setStage } from '../browser/stage.ts';
import { measureStarts } from '../browser/starts.ts';
import { measureMoves, measureOpening } from '../browser/tasks.ts';
import { Visit } from '../browser/visit.ts';
import { closing } from '../closing.ts';
import { watchingOthers } from '../load/quiet.ts';
import type { Options } from '../options.ts';
import { tell } from '../progress.ts';
import type { Figure } from '../report/figure.ts';

const movesEach = 3;
const startsEach = 3;

/**
 * What the screens feel like in Chromium on a machine four times slower than this one and 50 ms away from the server: the
 * moments of a working day, timed in the page from the press to the painted frame and held to the interface's budgets.
 */
export function browser(options: Options): Promise<readonly Figure[]> {
  return closing(async (closes) => {
    const stage = await setStage(options.tasks, closes);
    return watchingOthers(async () => {
      const samples = new Samples();
      for (let round = 0; round < options.rounds; round += 1) {
        tell(`Round ${round + 1} of ${options.rounds}`);
        samples.begin();
        await measureRound(stage, samples, round);
      }
      return samples.figures('Docket');
    });
  });
}

async function measureRound(stage: Stage, samples: Samples, round: number): Promise<void> {
  const fresh = stage.cast.fresh.slice(round * movesEach, (round + 1) * movesEach);
  for (let start = 0; start < startsEach; start += 1) await measureStarts(stage, samples);
  const works = [
    { work: (visit: Visit) => measureLists(visit, samples), shift: budgets.shiftOfLists },
    { work: (visit: Visit) => measureScrolling(visit, samples), shift: budgets.shiftOfLists },
    { work: (visit: Visit) => measureOpening(visit, samples), shift: budgets.shiftOfTasks },
    { work: (visit: Visit) => measureMoves(visit, samples, fresh), shift: budgets.shiftOfTasks },
  ];
  for (const each of works) await asStaff(stage, samples, each);
}

type Work = {
  readonly work: (visit: Visit) => Promise<void>;
  /** Where its layout shift counts. */
  readonly shift: Budget;
};

/** Lets somebody work at a laptop, and adds how quickly it answered them and how quietly it stood. */
async function asStaff(
  { browser: program, docket, cast }: Stage,
  samples: Samples,
  { work, shift }: Work,
): Promise<void> {
  const order = { browser: program, url: docket.url, person: cast.staff, machine: laptop };
  const visit = await Visit.begin(order);
  try {
    await work(visit);
    const felt = await visit.felt();
    samples.add(budgets.reaction, ...felt.presses);
    samples.add(shift, felt.shift);
  } finally {
    await visit.leave();
  }
}
