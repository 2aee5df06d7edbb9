import { type Browser, type Context, type Machine, type Page, slowDown } from './machine.ts';
import { type Felt, installProbe, type Sight } from './probe.ts';

/** Somebody signed in, as their browser knows them. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The session's cookie, as "name=value". */
  readonly cookie: string;
};

export type VisitOrder = {
  readonly browser: Browser;
  readonly url: string;
  readonly person: Person;
  readonly machine: Machine;
};

const longest = 30_000;

/** One browser of one person, with nothing in its cache, and the stopwatch in its page. */
export class Visit {
  readonly page: Page;
  readonly #context: Context;
  readonly #url: string;

  private constructor(context: Context, page: Page, url: string) {
    this.#context = context;
    this.page = page;
    this.#url = url;
  }

  static async begin({ browser, url, person, machine }: VisitOrder): Promise<Visit> {
    const { cookie, ...user } = person;
    const [name = '', value = ''] = cookie.split('=');
    const context = await browser.newContext({
      viewport: machine.screen,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      storageState: {
        cookies: [
          {
            name,
            value,
            domain: new URL(url).hostname,
            path: '/',
            expires: -1,
            httpOnly: true,
            secure: false,
            sameSite: 'Lax',
          },
        ],
        origins: [{ origin: url, localStorage: [{ name: 'docket:user', value: JSON.stringify(user) }] }],
      },
    });
    context.setDefaultTimeout(longest);
    const page = await context.newPage();
    await page.addInitScript(installProbe);
    await slowDown(page, machine);
    return new Visit(context, page, url);
  }

  /** Opens an address; the time from asking for it until this is painted. */
  async open(path: string, sight: Sight): Promise<number> {
    await this.page.goto(this.#url + path, { waitUntil: 'commit' });
    return this.#within(`${path} to show ${said(sight)}`, this.page.evaluate(seenSinceStart, sight));
  }

  /** The times from a press until each of these is painted. */
  async press(act: () => Promise<void>, ...sights: readonly Sight[]): Promise<readonly number[]> {
    const times = sights.map((sight) => this.page.evaluate(pressToSeen, sight));
    await this.#armed();
    await act();
    return this.#within(`a press to show ${sights.map(said).join(' and ')}`, Promise.all(times));
  }

  /** The time from a press until this is painted, and until the server has answered. */
  async move(act: () => Promise<void>, sight: Sight): Promise<{ painted: number; answered: number }> {
    const answer = this.page.evaluate(() => globalThis.docketProbe.pressToAnswer());
    const [painted = Number.NaN] = await this.press(act, sight);
    return { painted, answered: await this.#within('an answer', answer) };
  }

  felt(): Promise<Felt> {
    return this.page.evaluate(() => globalThis.docketProbe.felt());
  }

  /** Lets what was begun come to its end, as in fetching dialogs ahead. */
  rest(milliseconds = 400): Promise<void> {
    return this.page.waitForTimeout(milliseconds);
  }

  leave(): Promise<void> {
    return this.#context.close();
  }

  // Commands reach the page in their order: when this one is done, those before it are waiting for the press.
  async #armed(): Promise<void> {
    await this.page.evaluate('0');
  }

  #within<Result>(what: string, work: Promise<Result>): Promise<Result> {
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}.`)), longest);
    return Promise.race([work, promise]).finally(() => clearTimeout(timer));
  }
}

function said({ selector, text }: Sight): string {
  return text === undefined ? selector : `${selector} with "${text}"`;
}

function seenSinceStart(sight: Sight): Promise<number> {
  return globalThis.docketProbe.seen(sight);
}

function pressToSeen(sight: Sight): Promise<number> {
  return globalThis.docketProbe.pressToSeen(sight);
}
