import { installRoles } from '../features/accounts/roles-install.service.ts';
import { installDefinitions } from '../features/case-types/install.service.ts';
import { publishPlugins } from '../features/case-types/plugins-install.service.ts';
import { pluginRoots } from '../features/case-types/plugins-read.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { readConfig } from '../platform/config/config.ts';
import { schemaDrift } from '../platform/database/drift.ts';
import { migrate, pendingMigrations } from '../platform/database/migrate.ts';
import { openPools } from '../platform/database/pools.ts';
import { installJobs } from '../platform/jobs/install.ts';
import { createLogger } from '../platform/logging/logger.ts';
import { queues } from '../queues.ts';
import type { Command } from './command.ts';

export const migrateCommand: Command = {
  summary: 'bring the database up to date',
  async run(_words, { environment, print }) {
    const config = readConfig(environment);
    const { databaseUrl } = config;
    const log = createLogger('warn', process.stderr);
    const published: string[] = [];
    const ran = await migrate(databaseUrl, async () => {
      await installJobs(databaseUrl, queues);
      await installRoles(databaseUrl);
      await installDefinitions(databaseUrl);
      const plugins = { roots: pluginRoots(config), now: systemClock.now(), log };
      published.push(...(await publishPlugins(databaseUrl, plugins)));
    });
    for (const plugin of published) print(`Published the plugin ${plugin}.`);
    print(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}.`);
    return 0;
  },
};

export const migrateCheckCommand: Command = {
  summary: 'say whether migrations are missing, or tables differ from the entities',
  async run(_words, { environment, print }) {
    const { databaseUrl } = readConfig(environment);
    const pools = await openPools({
      url: databaseUrl,
      portalUrl: null,
      role: null,
      poolSize: 1,
      onError: () => undefined,
    });
    try {
      const pending = await pendingMigrations(pools.staff);
      const problems = [
        ...pending.map((name) => `${name}: has not run`),
        ...(await schemaDrift(pools.dataSource)),
      ];
      for (const problem of problems) print(problem);
      if (problems.length === 0) print('The database matches this release.');
      return problems.length === 0 ? 0 : 1;
    } finally {
      await pools.close();
    }
  },
};
