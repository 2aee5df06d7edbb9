import { launchBrowser } from '@docket/testing/browser';

import type { Pair } from '../actions/cycle.ts';
import type { Receipt } from './hearing.ts';
import { MovingTask, type Stage } from './stage.ts';

export type ListPageOrder = {
  /** The address of the process that serves the page. */
  readonly url: string;
  /** A task that its creator watches in the list of what they asked for. */
  readonly pair: Pair;
  readonly stage: Stage;
};

/** The staff app in Chromium, showing a list, with a task in it that others move. */
export type ListPage = {
  /** Moves the task for a while; the receipts are when its row says so, in milliseconds of the system's clock. */
  readonly turn: (seconds: number) => Promise<readonly Receipt[]>;
  readonly close: () => Promise<void>;
};

/** The word of a row that two of the moves change, and whether they bring it or take it away. */
const word = 'In progress';
const changes: Readonly<Record<string, boolean>> = { DOING: true, COMPLETE: false };

/** Opens the list of the creator at one process, while the moves are made at another. */
export async function openListPage({ url, pair, stage }: ListPageOrder): Promise<ListPage> {
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name = '', value = ''] = (stage.cookies.get(pair.creatorId) ?? '').split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(`${url}/tasks/created`);
  await page.locator(`tr[data-row="${pair.taskId}"]`).waitFor();
  const task = new MovingTask(pair, stage);

  const receipt = async (shown: boolean): Promise<Receipt> => {
    const seen = page.evaluate(rowSays, { taskId: pair.taskId, word, shown });
    // Commands reach the page in their order: when this one is done, the other one is looking.
    await page.evaluate('0');
    const sent = Date.now();
    const answer = task.move().then(() => Date.now());
    const [answered, received] = await Promise.all([answer, seen]);
    return { sent, answered, received };
  };
  return {
    async turn(seconds) {
      const receipts: Receipt[] = [];
      const end = performance.now() + seconds * 1000;
      while (performance.now() < end) {
        const shown = changes[task.next.action];
        if (shown === undefined) await task.move();
        else receipts.push(await receipt(shown));
      }
      return receipts;
    },
    close: () => browser.close(),
  };
}

type Looked = { readonly taskId: string; readonly word: string; readonly shown: boolean };

/** Runs in the page: resolves with the moment when the row of the task has the word, or has it no more. */
function rowSays({ taskId, word: wanted, shown }: Looked): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const row = document.querySelector(`tr[data-row="${taskId}"]`);
      if (row === null || row.textContent.includes(wanted) !== shown) return;
      observer.disconnect();
      resolve(Date.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    look();
  });
}
