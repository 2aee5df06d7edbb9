import { PlainError, errorMessage } from '../local/plainError.ts';
import { paint } from '../local/reporter.ts';
import { startLifecycle, type Lifecycle } from './lifecycle.ts';

/**
 * Runs a command with everything put away at its end, however it ends, and ends this process: with the command's own
 * code, with 0 when someone asked to stop, with 1 and one clear sentence when something is wrong.
 */
export async function runCommandLine(command: (lifecycle: Lifecycle) => Promise<number>): Promise<void> {
  const lifecycle = startLifecycle();
  let code: number;
  try {
    code = await command(lifecycle);
  } catch (error) {
    code = lifecycle.signal.aborted ? 0 : 1;
    if (code === 1) process.stderr.write(`${paint('red', failureText(error))}\n`);
  }
  await lifecycle.stop();
  process.exit(code);
}

function failureText(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : errorMessage(error);
}
