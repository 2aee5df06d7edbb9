import 'reflect-metadata';

import { explained } from './explain.ts';
import { readConfig } from './platform/config/config.ts';
import { createLogger } from './platform/logging/logger.ts';
import { openRuntime } from './runtime.ts';
import { stopOnSignal } from './shutdown.ts';
import { startWorking } from './work.ts';

/** The jobs alone, whatever ROLE says: mails and everything else that does not answer a request. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const runtime = await openRuntime({ config, log, asLogin: true });
  const worker = await startWorking(runtime);
  stopOnSignal(log, async () => {
    await worker.stop(7);
    await runtime.close();
  });
  log.info('the worker is ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${explained(error)}\n`);
  process.exit(1);
});
