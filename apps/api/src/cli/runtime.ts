import { readConfig } from '../platform/config/config.ts';
import { sqlState } from '../platform/database/errors.ts';
import { pendingMigrations } from '../platform/database/migrate.ts';
import { createLogger } from '../platform/logging/logger.ts';
import { openRuntime, type Runtime } from '../runtime.ts';
import { CommandError, type Terminal } from './command.ts';

const undefinedTable = '42P01';

/** Opens the product for one command, with the rights of its login, and closes it whatever happens. */
export async function withRuntime<Result>(
  { environment }: Terminal,
  work: (runtime: Runtime) => Promise<Result>,
): Promise<Result> {
  const log = createLogger('error', process.stderr);
  const runtime = await openRuntime({ config: readConfig(environment), log, asLogin: true });
  try {
    await refuseOldDatabase(runtime);
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}

async function refuseOldDatabase({ pools }: Runtime): Promise<void> {
  try {
    if ((await pendingMigrations(pools.staff)).length === 0) return;
  } catch (error) {
    if (sqlState(error) !== undefinedTable) throw error;
  }
  throw new CommandError('The database is not up to date. Run “docket migrate” first.');
}
