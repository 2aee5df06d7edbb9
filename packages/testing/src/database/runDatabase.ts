import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ensureProductDatabase } from '../../../../scripts/postgres/roles.ts';
import { createTemplate } from './template.ts';
import { startTestCluster, type TestCluster } from '../../../../scripts/postgres/testCluster.ts';

declare global {
  // Jest loads the set-up and the tear-down of each project on their own; this is what they share.
  var docketRunDatabase: (() => Promise<void>) | undefined;
}

/**
 * Prepares the PostgreSQL of a test run: one server, one migrated template, their addresses in TEST_DATABASE_* for this
 * process and those it starts. A server named in TEST_DATABASE_ADMIN_URL is used instead of a new one; a template named
 * in TEST_DATABASE_TEMPLATE means that all this was done by whoever started this process.
 */
export async function prepareRunDatabase(): Promise<void> {
  if (process.env['TEST_DATABASE_TEMPLATE'] !== undefined) return;
  const given = process.env['TEST_DATABASE_ADMIN_URL'];
  const cluster = given === undefined ? await startTestCluster() : borrowedCluster(given);
  const { adminUrl, state } = cluster;
  globalThis.docketRunDatabase = () => cluster.stop();
  try {
    await ensureProductDatabase(adminUrl, undefined);
    const template = await createTemplate(adminUrl);
    process.env['TEST_DATABASE_ADMIN_URL'] = adminUrl;
    process.env['TEST_DATABASE_TEMPLATE'] = template;
    process.env['TEST_DATABASE_STATE'] = state;
  } catch (error) {
    await removeRunDatabase();
    throw error;
  }
}

function borrowedCluster(adminUrl: string): TestCluster {
  const state = mkdtempSync(path.join(tmpdir(), 'docket-test-state-'));
  const stop = (): Promise<void> => rm(state, { recursive: true, force: true });
  return { adminUrl, state, stop };
}

/** Ends what prepareRunDatabase started in this process and removes its files. */
export async function removeRunDatabase(): Promise<void> {
  const remove = globalThis.docketRunDatabase;
  globalThis.docketRunDatabase = undefined;
  await remove?.();
}
