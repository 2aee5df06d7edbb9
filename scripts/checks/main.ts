import { PlainError } from '../local/plainError.ts';
import { say } from '../local/reporter.ts';
import { root } from '../local/settings.ts';
import { startWatchdog } from '../local/watchdog.ts';
import { databaseUrl } from '../postgres/addresses.ts';
import { ensureProductDatabase, productName } from '../postgres/roles.ts';
import { startTestCluster } from '../postgres/testCluster.ts';
import type { Lifecycle } from '../start/lifecycle.ts';
import { runCommandLine } from '../start/run.ts';
import { checks, type Check, type CheckContext } from './checks.ts';
import { failure, report, type Outcome } from './outcome.ts';

const mostMinutes = 14;

// The last line is the sum alone: whoever runs the tests reads that.
await runCommandLine(async (lifecycle) => {
  const wanted = chosen(process.argv.slice(2));
  const failedSoFar = new Set<string>();
  const context: CheckContext = { options: await prepare(lifecycle), failedSoFar };
  let [passed, failed] = [0, 0];
  const oneByOne = async (lane: Check[]): Promise<void> => {
    for (const check of lane) {
      const started = performance.now();
      const outcome = await runCheck(check, context);
      if (lifecycle.signal.aborted) return;
      report(check.name, outcome, (performance.now() - started) / 1000);
      if (outcome.failed > 0) failedSoFar.add(check.name);
      passed += outcome.passed;
      failed += outcome.failed;
    }
  };
  // What uses one core only runs beside the rest.
  const lanes = Map.groupBy(wanted, (check) => check.aside === true);
  await Promise.all([...lanes.values()].map(oneByOne));
  if (lifecycle.signal.aborted) return 130;
  await lifecycle.stop();
  say();
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

// `npm test -- lint types` runs these checks alone.
function chosen(names: string[]): Check[] {
  if (names.length === 0) return checks;
  const found = checks.filter(({ name }) => names.some((wanted) => name.startsWith(wanted)));
  if (found.length > 0) return found;
  const all = checks.map(({ name }) => `"${name}"`).join(', ');
  throw new PlainError(`There is no check called ${names.join(' ')}: there are ${all}.`);
}

async function prepare(lifecycle: Lifecycle): Promise<CheckContext['options']> {
  const cluster = await startTestCluster();
  lifecycle.onStop(() => cluster.stop());
  await ensureProductDatabase(cluster.adminUrl, undefined);
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    // The database of the person is never touched by tests.
    DATABASE_URL: databaseUrl(cluster.adminUrl, productName),
    SECRET: 'a-secret-for-tests-only-0123456789abcdef',
    TEST_DATABASE_ADMIN_URL: cluster.adminUrl,
  };
  return { cwd: root, env, signal: lifecycle.signal, watchdog: startWatchdog() };
}

async function runCheck(check: Check, context: CheckContext): Promise<Outcome> {
  const missing = check.needs.find((name) => context.failedSoFar.has(name));
  if (missing !== undefined) return failure(`Not run, because "${missing}" failed.`);
  const late = AbortSignal.timeout(mostMinutes * 60_000);
  const signal = AbortSignal.any([context.options.signal, late]);
  const outcome = await check.run({ ...context, options: { ...context.options, signal } });
  return late.aborted ? failure(`Not finished after ${mostMinutes} minutes.\n${outcome.details}`) : outcome;
}
