import { say } from '../local/reporter.ts';

// A terminal and npm both deliver Ctrl+C: what follows within this time is the same press.
const samePressMilliseconds = 500;

/** What a running command has to put away, and whether someone asked it to stop. */
export interface Lifecycle {
  /** Aborted as soon as someone asks to stop. */
  signal: AbortSignal;
  /** Resolves when someone asks to stop. */
  asked: Promise<void>;
  /** Adds something to put away; the last added is put away first. */
  onStop: (putAway: () => Promise<void>) => void;
  /** Adds what must be killed when someone insists. */
  onForce: (kill: () => void) => void;
  /** Puts everything away, whether or not a part of it fails. */
  stop: () => Promise<void>;
}

/**
 * Listens to Ctrl+C, to the end of the terminal and to the end of the process that started this one. The first request
 * asks politely; a second one kills what is left and ends this process.
 */
export function startLifecycle(): Lifecycle {
  const controller = new AbortController();
  const putAways: (() => Promise<void>)[] = [];
  const kills: (() => void)[] = [];
  let askedAt = 0;

  const request = (): void => {
    if (!controller.signal.aborted) {
      askedAt = performance.now();
      say('');
      say('Stopping …');
      controller.abort();
    } else if (performance.now() - askedAt > samePressMilliseconds) {
      for (const kill of kills) kill();
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  process.once('disconnect', request);
  // A closed terminal takes no more text; there is still work to do.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);

  return {
    signal: controller.signal,
    asked: new Promise((resolve) => controller.signal.addEventListener('abort', () => resolve())),
    onStop: (putAway) => putAways.push(putAway),
    onForce: (kill) => kills.push(kill),
    stop: async () => {
      for (const putAway of putAways.splice(0).reverse()) {
        await putAway().catch((error: unknown) => say(String(error)));
      }
    },
  };
}
