import { setTimeout as pause } from 'node:timers/promises';

import { errorMessage } from './plainError.ts';

export interface WaitOptions {
  /** Seconds until the wait is given up; 10 unless told. */
  seconds?: number;
  /** Milliseconds between two looks; 25 unless told. */
  everyMilliseconds?: number;
}

/**
 * Looks again and again until `look` returns something other than undefined, null or false, and returns that.
 * A look that throws counts as "not yet". Throws when the time is over, naming `what` and the last failure.
 */
export async function waitFor<T>(
  what: string,
  look: () => T | Promise<T>,
  { seconds = 10, everyMilliseconds = 25 }: WaitOptions = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + seconds * 1000;
  let failure = '';
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== null && found !== false) return found;
      failure = '';
    } catch (error) {
      failure = `: ${errorMessage(error)}`;
    }
    if (performance.now() > deadline) throw new Error(`Waited ${seconds} s in vain for ${what}${failure}`);
    await pause(everyMilliseconds);
  }
}
