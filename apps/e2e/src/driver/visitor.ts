import { waitFor } from '@docket/testing/waiting';
import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';

// Letters are there, what moves by itself has come to its end, and the result was painted.
const drawn = `document.fonts.ready
  .then(() => Promise.allSettled(document.getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    .map((animation) => animation.finished)))
  .then(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go()))))`;

/** One person at one browser window. Collects what goes wrong without being seen. */
export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly troubles: string[] = [];
  readonly #underway = new Set<Request>();

  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('console', (message) => this.#listen(message));
    page.on('pageerror', (error) => this.troubles.push(`script error: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 500) this.troubles.push(`${response.status()} from ${response.url()}`);
    });
    page.on('request', (request) => this.#underway.add(request));
    page.on('requestfinished', (request) => this.#underway.delete(request));
    page.on('requestfailed', (request) => this.#underway.delete(request));
  }

  // Violations of the content security policy arrive here too, as errors of the console.
  #listen(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    this.troubles.push(`${message.type()}: ${message.text()} at ${this.page.url()}`);
  }

  /** Opens an address and waits until its page has a heading, has what it asked for, and has drawn it. */
  async see(url: string): Promise<void> {
    this.#underway.clear();
    await this.page.goto(url);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    await this.settled();
  }

  /** Waits until nothing is on its way any more and what arrived is drawn. */
  async settled(): Promise<void> {
    let quiet = 0;
    await waitFor(
      'the page to come to rest',
      async () => {
        quiet = this.#underway.size === 0 ? quiet + 1 : 0;
        await this.page.evaluate(drawn);
        return quiet >= 4;
      },
      { seconds: 60 },
    );
  }

  /** Leaves out troubles that the test itself brought about. */
  forgive(pattern: RegExp): void {
    const kept = this.troubles.filter((trouble) => !pattern.test(trouble));
    this.troubles.splice(0, this.troubles.length, ...kept);
  }

  /** By how many pixels the page is wider than the window. */
  async overflow(): Promise<number> {
    return this.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
  }
}
