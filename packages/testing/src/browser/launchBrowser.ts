import { existsSync } from 'node:fs';

import { chromium, type Browser } from 'playwright-core';

import { bundledChromium } from './bundledChromium.ts';

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--force-color-profile=srgb',
];

/**
 * Starts a headless Chromium: the one CHROME_PATH names, else the bundled one (Linux x64), else the Chrome or Edge
 * installed on this machine. Throws when there is none: browser tests never pass by not running.
 */
export async function launchBrowser(): Promise<Browser> {
  // Chromium refuses its sandbox to root, and containers often forbid the kernel features it needs.
  const sandbox = process.platform === 'linux' ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
  const common = { headless: true, args: [...flags, ...sandbox] };
  const path = process.env['CHROME_PATH'];
  if (path !== undefined && path !== '') {
    if (!existsSync(path)) throw new Error(`CHROME_PATH names ${path}, which does not exist.`);
    return chromium.launch({ ...common, executablePath: path });
  }
  const bundled = bundledChromium();
  if (bundled !== undefined) {
    return chromium.launch({
      ...common,
      executablePath: bundled.executablePath,
      env: { ...process.env, ...bundled.env },
    });
  }
  return launchInstalled(common);
}

async function launchInstalled(common: { headless: boolean; args: string[] }): Promise<Browser> {
  const failures: string[] = [];
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await chromium.launch({ ...common, channel });
    } catch (error) {
      failures.push(`${channel}: ${String(error).split('\n')[0] ?? ''}`);
    }
  }
  throw new Error(
    'Browser tests need Chrome, Edge or Chromium: install one, or name its program in CHROME_PATH.\n' +
      failures.join('\n'),
  );
}
