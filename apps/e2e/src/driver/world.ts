import { launchBrowser } from '@docket/testing/browser';
import { type Product, startProduct } from '@docket/testing/product';
import type { Browser, BrowserContextOptions } from 'playwright-core';

import { type DemoPerson, demoPeople } from './people.ts';
import { PortalApp } from './portal.ts';
import { Records } from './records.ts';
import { StaffApp } from './staff.ts';
import { Visitor } from './visitor.ts';

/** Screens that tests are run on; phones have the narrow layout. */
export const screens = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  smallPhone: { width: 320, height: 640 },
} as const;

export interface World {
  readonly product: Product;
  readonly browser: Browser;
  /** Makes and moves tasks over the API, to put a test's stage up quickly. */
  readonly records: Records;
  readonly person: (name: string) => DemoPerson;
  /** Makes somebody known who can sign in although the demo has no such person. */
  readonly introduce: (person: DemoPerson) => void;
  /** A browser of its own for this person, signed in. */
  readonly visit: (name: string, options?: BrowserContextOptions) => Promise<Visitor>;
  readonly staff: (name: string, options?: BrowserContextOptions) => Promise<StaffApp>;
  readonly client: (name: string, options?: BrowserContextOptions) => Promise<PortalApp>;
  /** A browser that nobody is signed in with. */
  readonly stranger: (options?: BrowserContextOptions) => Promise<Visitor>;
  /** Closes the browsers of the test and returns what went wrong unseen in them: script errors, refused contents. */
  readonly leave: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const mailSeconds = '2';

/** The built product with the demo and one Chromium; mails are held for two seconds unless told otherwise. */
export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const product = await startProduct({ demo: true, env: { UNDO_WINDOW_SECONDS: mailSeconds, ...env } });
  try {
    return await worldAround(product);
  } catch (error) {
    await product.stop();
    throw error;
  }
}

async function worldAround(product: Product): Promise<World> {
  const people = [...demoPeople(await product.docket('demo', 'logins', '--json'))];
  const browser = await launchBrowser();
  const visitors: Visitor[] = [];
  const person = (name: string): DemoPerson => {
    const found = people.find((each) => each.name === name);
    if (found === undefined) throw new Error(`The demo has nobody called ${name}.`);
    return found;
  };
  const enter = async (options: BrowserContextOptions = {}): Promise<Visitor> => {
    const context = await browser.newContext({
      viewport: screens.desk,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      ...options,
    });
    // A busy machine is no defect: a page has as long as a journey has patience for.
    context.setDefaultTimeout(30_000);
    const visitor = new Visitor(context, await context.newPage());
    visitors.push(visitor);
    return visitor;
  };
  const records = new Records(product.staffUrl, product.portalUrl, person);
  const visit: World['visit'] = async (name, options) => {
    const who = person(name);
    const visitor = await enter(options);
    await visitor.context.addCookies(await records.cookiesOf(who));
    return visitor;
  };
  return {
    product,
    browser,
    records,
    person,
    introduce: (known) => people.push(known),
    visit,
    staff: async (name, options) => new StaffApp(await visit(name, options), product.staffUrl),
    client: async (name, options) => new PortalApp(await visit(name, options), product.portalUrl),
    stranger: enter,
    leave: async () => {
      const left = visitors.splice(0);
      await Promise.all(left.map(({ context }) => context.close()));
      return left.flatMap(({ troubles }) => troubles);
    },
    close: async () => {
      await browser.close();
      await product.stop();
    },
  };
}
