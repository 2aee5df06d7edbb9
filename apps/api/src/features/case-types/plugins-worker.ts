import { parentPort, workerData } from 'node:worker_threads';

/**
 * Runs the hooks of one plugin on a thread of its own, so that one that never ends can be ended: each question comes as a
 * message and is answered by one. Node runs this file as it stands, also from the sources.
 */
type Question = { readonly id: number; readonly hook: string; readonly context: unknown };
type Hook = (context: unknown) => unknown;

const names = ['onCreate', 'onComplete', 'variables'];
const loaded: unknown = await import(String(workerData));
const hooks = new Map<string, Hook>(
  Object.entries(loaded ?? {}).filter(
    (entry): entry is [string, Hook] => names.includes(entry[0]) && typeof entry[1] === 'function',
  ),
);

parentPort?.on('message', ({ id, hook, context }: Question) => void answer(id, hook, context));
parentPort?.postMessage({ id: 0, value: [...hooks.keys()] });

async function answer(id: number, name: string, context: unknown): Promise<void> {
  try {
    const value: unknown = await hooks.get(name)?.(context);
    parentPort?.postMessage({ id, value: JSON.stringify(value ?? {}) });
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
  }
}
