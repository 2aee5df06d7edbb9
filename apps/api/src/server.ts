import 'reflect-metadata';

import { openDoor, type OpenDoor, processParts } from './doors/open-door.ts';
import { portalDoor } from './doors/portal.ts';
import { staffDoor } from './doors/staff.ts';
import { explained } from './explain.ts';
import { readConfig } from './platform/config/config.ts';
import { requireStorage } from './platform/files/require-storage.ts';
import { createLogger } from './platform/logging/logger.ts';
import { openRuntime } from './runtime.ts';
import { stopOnSignal } from './shutdown.ts';
import { startWorking } from './work.ts';

/** What ROLE asks for in one process: both doors, the jobs, or all. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const runtime = await openRuntime({ config, log });
  await requireStorage(runtime.files, log);
  const shared = processParts(runtime);
  const doors: OpenDoor[] = [];
  if (config.role !== 'worker') {
    for (const door of [staffDoor(config), portalDoor(config)]) {
      doors.push(await openDoor(runtime, door, shared));
    }
  }
  const worker = config.role === 'api' ? null : await startWorking(runtime);
  for (const door of doors) await door.listen();
  stopOnSignal(log, async () => {
    shared.readiness.accepting = false;
    await Promise.all([...doors.map((door) => door.close()), worker?.stop(7)]);
    await runtime.close();
  });
  log.info({ role: config.role }, 'ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${explained(error)}\n`);
  process.exit(1);
});
