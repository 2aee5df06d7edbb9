import type { Logger } from 'pino';

import { PlainError } from './explain.ts';
import { forgetDefinitions } from './features/case-types/definitions.queries.ts';
import { checkPlugins } from './features/case-types/plugins-install.service.ts';
import { pluginRoots } from './features/case-types/plugins-read.ts';
import { openPlugins } from './features/case-types/plugins.service.ts';
import type { HookSource, Session, Settings, Viewer } from './graphql/session.ts';
import { systemClock, type Clock } from './platform/clock/clock.ts';
import type { Config } from './platform/config/config.ts';
import { readFrom, type Database } from './platform/database/database.ts';
import { pendingMigrations } from './platform/database/migrate.ts';
import { openPools, type Pools } from './platform/database/pools.ts';
import { portalDatabase } from './platform/database/portal-reads.ts';
import { transactionRunner, type RunTransaction } from './platform/database/transaction.ts';
import type { FileStore } from './platform/files/file-store.ts';
import { openFileStore } from './platform/files/open-file-store.ts';
import { linkSigner, type LinkSigner } from './platform/files/signed-links.ts';
import { openLive, silentLive, type Live } from './platform/live/live.ts';
import type { Log } from './platform/logging/logger.ts';
import { uuidMaker } from './platform/ids/uuidv7.ts';
import { openJobSender } from './platform/jobs/sender.ts';
import { openMailer, type SendMail } from './platform/mail/mailer.ts';

/** Everything of the outside world that sessions are made from; one per process. */
export type Runtime = {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  readonly pools: Pools;
  readonly db: Database;
  readonly settings: Settings;
  readonly newId: () => string;
  readonly transaction: RunTransaction;
  readonly live: Live;
  readonly files: FileStore;
  readonly links: LinkSigner;
  /** Connects when the first mail goes. */
  readonly sendMail: SendMail;
  /** What plugins have to say about tasks. */
  readonly hooks: HookSource;
  readonly close: () => Promise<void>;
};

export type RuntimeOptions = {
  readonly config: Config;
  readonly log: Logger;
  readonly clock?: Clock;
  /** Doors work as docket_app; the worker and the command line keep the rights of their login. */
  readonly asLogin?: boolean;
};

/** Opens the connections of a process; the database must have been migrated. */
export async function openRuntime({
  config,
  log,
  clock = systemClock,
  asLogin,
}: RuntimeOptions): Promise<Runtime> {
  const onError = (error: Error): void => log.warn({ err: error }, 'an idle database connection broke');
  const pools = await openPools({
    url: config.databaseUrl,
    portalUrl: config.databasePortalUrl,
    role: asLogin === true ? null : 'docket_app',
    poolSize: 10,
    onError,
  });
  await refuseOldDatabase(pools);
  forgetDefinitions();
  const plugins = await openPlugins(pluginRoots(config), log);
  await checkPlugins({ db: readFrom(pools.staff), log }, plugins.plugins);
  const mailer = openMailer(config.mail);
  const jobs = await openJobSender(pools.staff, onError);
  const live = asLogin === true ? silentLive : await openLive({ url: config.databaseUrl, log });
  const transaction = transactionRunner(pools.staff, jobs.enqueue);
  return {
    config,
    log,
    clock,
    pools,
    db: readFrom(pools.staff),
    settings: {
      undoWindowSeconds: config.undoWindowSeconds,
      staffUrl: config.staff.url,
      portalUrl: config.portal.url,
    },
    newId: uuidMaker(clock),
    transaction,
    live,
    files: openFileStore(config),
    links: linkSigner(config.secret),
    sendMail: mailer.sendMail,
    hooks: plugins.hooks,
    async close() {
      mailer.close();
      await plugins.close();
      await live.close();
      await jobs.stop();
      await pools.close();
    },
  };
}

async function refuseOldDatabase(pools: Pools): Promise<void> {
  const missing = await pendingMigrations(pools.staff);
  if (missing.length === 0) return;
  await pools.close();
  throw new PlainError('The database is not up to date: run “docket migrate” first.');
}

/** The session of a viewer; a client's contact reads through the portal's role, everybody else through the staff pool. */
export function sessionOf(runtime: Runtime, viewer: Viewer, log: Log = runtime.log): Session {
  const { clock, settings, newId, live, links, hooks } = runtime;
  const base = { viewer, clock, log, settings, newId, live, links, hooks };
  return {
    ...base,
    db:
      viewer.clientId === null
        ? runtime.db
        : portalDatabase(runtime.pools.portal, viewer.clientId, viewer.id),
    transaction: (work) => runtime.transaction((db) => work({ ...base, db })),
  };
}
