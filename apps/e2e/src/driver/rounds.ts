import { gzipSync } from 'node:zlib';

import { waitFor } from '@docket/testing/waiting';
import type { Locator, Page, Request, Response, Route } from 'playwright-core';

import type { Visitor } from './visitor.ts';

/** One answer that a screen waited for. */
export interface Loaded {
  readonly path: string;
  /** As browsers call it: script, stylesheet, font, fetch, image … */
  readonly kind: string;
  /** After how many ways there and back it was asked for; 0 is the page, 1 what the page names. */
  readonly round: number;
  /** Size of its body under gzip, in bytes, whichever packing was sent. */
  readonly gzipped: number;
}

/** What a screen asked for until it was usable, with nothing known to the browser before. */
export interface Loading {
  readonly loaded: readonly Loaded[];
  /** Ways there and back after the page itself, one after another, until the screen was usable. */
  readonly depth: number;
}

const mostRounds = 8;
const quietLooks = 5;

// What waits on purpose, as in fetching dialogs ahead, is no part of the first screen.
const withoutLaterWork = `{
  const soon = globalThis.setTimeout;
  globalThis.setTimeout = (work, wait, ...rest) => (wait >= 1_000 ? 0 : soon(work, wait, ...rest));
}`;

// With an end, for a page that waits for its styles draws nothing and may never call itself idle.
const idle = 'new Promise((go) => requestIdleCallback(() => go(), { timeout: 250 }))';

/**
 * Loads an address in rounds: every request is held until the page has nothing left to do but wait, then all held ones go
 * at once. So the depth is the number of times that the page cannot go on without an answer, on any machine.
 */
export async function loadInRounds(visitor: Visitor, url: string, usable: Locator): Promise<Loading> {
  const { page } = visitor;
  const gate = new Gate(page);
  await page.addInitScript(withoutLaterWork);
  await gate.close();
  await page.goto(url, { waitUntil: 'commit' });
  for (let round = 1; round <= mostRounds; round += 1) {
    await gate.quiet();
    await gate.release(round);
    await gate.quiet();
    // Without a request to let go, the page is still drawing: then it is usable soon, or never.
    if (!gate.isHolding) await usable.waitFor();
    if (await usable.isVisible()) {
      await gate.open();
      return { loaded: gate.loaded, depth: round };
    }
  }
  throw new Error(`${url} is not usable after ${mostRounds} rounds: ${JSON.stringify(gate.loaded)}`);
}

/** Holds the requests of a page until they are released together. */
class Gate {
  readonly loaded: Loaded[] = [];
  readonly #page: Page;
  #held: Route[] = [];
  #isOpen = false;

  constructor(page: Page) {
    this.#page = page;
  }

  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  async close(): Promise<void> {
    await this.#page.route('**/*', (route) => this.#hold(route));
  }

  async open(): Promise<void> {
    this.#isOpen = true;
    await Promise.all(this.#held.splice(0).map((route) => route.continue()));
  }

  /** Lets everything go that is held now, and resolves when all of it has arrived. */
  async release(round: number): Promise<void> {
    const released = this.#held;
    this.#held = [];
    const answers = released.map(async (route) => {
      const request = route.request();
      const response = this.#page.waitForResponse((each) => each.request() === request);
      await route.continue();
      this.loaded.push(await weigh(request, await response, round));
    });
    await Promise.all(answers);
  }

  /** Resolves when the page has come to rest: several looks in a row find it idle and asking for nothing new. */
  async quiet(): Promise<void> {
    let looks = 0;
    let before = -1;
    await waitFor(
      'the page to come to rest',
      async () => {
        await this.#page.evaluate(idle);
        looks = this.#held.length === before ? looks + 1 : 0;
        before = this.#held.length;
        return looks >= quietLooks;
      },
      { seconds: 60 },
    );
  }

  async #hold(route: Route): Promise<void> {
    if (this.#isOpen || route.request().resourceType() === 'document') return route.continue();
    this.#held.push(route);
  }
}

async function weigh(request: Request, response: Response, round: number): Promise<Loaded> {
  const body = await response.body();
  return {
    path: new URL(request.url()).pathname,
    kind: request.resourceType(),
    round,
    gzipped: gzipSync(body, { level: 9 }).length,
  };
}
