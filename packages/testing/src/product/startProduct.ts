import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { runDocket } from '../../../../scripts/local/command.ts';
import { freePort } from '../../../../scripts/local/ports.ts';
import { startServers, type Servers } from '../../../../scripts/local/servers.ts';
import { root } from '../../../../scripts/local/settings.ts';
import { startWatchdog } from '../../../../scripts/local/watchdog.ts';
import { createTestDatabase, type TestDatabase } from '../database/testDatabase.ts';
import { startMailSink, type MailSink } from '../mail/mailSink.ts';
import { testEnvironment } from '../testEnvironment.ts';

export interface ProductOptions {
  /** With the people, cases and tasks of the demo. */
  demo?: boolean;
  /** Settings that differ from those of a test, as in `{ UNDO_WINDOW_SECONDS: '1' }`. */
  env?: Record<string, string>;
}

export interface Product {
  /** Addresses of the two doors, without a slash at the end. */
  staffUrl: string;
  portalUrl: string;
  mail: MailSink;
  database: TestDatabase;
  /** Runs `docket …` on the same database and files, and returns what it printed. */
  docket: (...args: string[]) => Promise<string>;
  /** What the API and the worker have logged so far, to be shown when a test fails. */
  logs: () => string;
  stop: () => Promise<void>;
}

/**
 * Starts the built product for a test: a database, a files folder and a mail server of its own, API and worker on free
 * ports. Resolves when it is ready; `stop` leaves nothing behind, and neither does a killed test run.
 */
export async function startProduct({ demo = false, env = {} }: ProductOptions = {}): Promise<Product> {
  const folder = mkdtempSync(path.join(tmpdir(), 'docket-product-'));
  const watchdog = startWatchdog();
  watchdog.guardFolder(folder);
  const database = await createTestDatabase({ demo });
  const mail = await startMailSink();
  const files = path.join(folder, 'files');
  if (database.files !== undefined && existsSync(database.files)) {
    cpSync(database.files, files, { recursive: true });
  } else mkdirSync(files);

  const settings = await productEnvironment(database.url, mail.url, files);
  const environment = { ...settings, ...env };
  let servers: Servers | undefined;
  const stop = async (): Promise<void> => {
    await servers?.stop();
    await mail.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
    watchdog.releaseFolder(folder);
  };
  try {
    servers = await startServers({ env: environment, logs: folder, watchdog });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    staffUrl: settings.STAFF_URL,
    portalUrl: settings.PORTAL_URL,
    mail,
    database,
    docket: (...args) => runDocket(args, { cwd: root, env: environment }),
    logs: () =>
      ['api.log', 'worker.log'].map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n'),
    stop,
  };
}

type ProductEnvironment = NodeJS.ProcessEnv & { STAFF_URL: string; PORTAL_URL: string };

async function productEnvironment(
  databaseUrl: string,
  smtpUrl: string,
  files: string,
): Promise<ProductEnvironment> {
  const [staffPort, portalPort] = [await freePort(), await freePort()];
  return {
    ...testEnvironment(databaseUrl),
    // As in production: no hints, no stack traces, and the strict headers.
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    STAFF_PORT: String(staffPort),
    PORTAL_PORT: String(portalPort),
    STAFF_URL: `http://localhost:${staffPort}`,
    PORTAL_URL: `http://localhost:${portalPort}`,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Docket <docket@example.org>',
    FILES_DIR: files,
    LOG_LEVEL: 'info',
  };
}
