const longestWait = 2_000;
const withoutIdleTimes = 200;

/** Runs once the page has nothing better to do, after 2 s at the latest; returns what stops it. */
export function whenIdle(run: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(run, withoutIdleTimes);
    return () => clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(run, { timeout: longestWait });
  return () => window.cancelIdleCallback(asked);
}
