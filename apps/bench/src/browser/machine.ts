import type { launchBrowser } from '@docket/testing/browser';

export type Browser = Awaited<ReturnType<typeof launchBrowser>>;
export type Context = Awaited<ReturnType<Browser['newContext']>>;
export type Page = Awaited<ReturnType<Context['newPage']>>;

/** What somebody sits in front of. */
export type Machine = {
  readonly screen: { readonly width: number; readonly height: number };
  /** How many times slower than this processor. */
  readonly slowdown: number;
  /** The way there and back, in ms. */
  readonly roundTrip: number;
  /** Bytes a second; null for a line that is no limit. */
  readonly down: number | null;
  readonly up: number | null;
};

/** A four-year-old laptop in the office. */
export const laptop: Machine = {
  screen: { width: 1440, height: 900 },
  slowdown: 4,
  roundTrip: 50,
  down: null,
  up: null,
};

/** A phone on slow 4G: 1.6 Mbit/s down, 750 kbit/s up. */
export const phone: Machine = {
  screen: { width: 390, height: 844 },
  slowdown: 4,
  roundTrip: 150,
  down: 200_000,
  up: 93_750,
};

/** Makes a page as slow as it would be on the machine. */
export async function slowDown(page: Page, { slowdown, roundTrip, down, up }: Machine): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTrip,
    downloadThroughput: down ?? -1,
    uploadThroughput: up ?? -1,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}
