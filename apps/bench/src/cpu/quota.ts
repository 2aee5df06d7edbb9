import { readdirSync, readFileSync } from 'node:fs';

const lookEvery = 4;
/** No more than this much unused time is kept, in milliseconds: a pause earns no burst. */
const mostSaved = 20;

/**
 * Holds a process to a share of one core, as a container with a processor limit does: stopped while it has used more, and
 * let go on when its time has come again. Returns the end of it.
 */
export function holdTo(pid: number, share: number): () => void {
  let last = { at: performance.now(), used: usedBy(pid) };
  let credit = 0;
  let stopped = false;
  const timer = setInterval(() => {
    const now = { at: performance.now(), used: usedBy(pid) };
    credit = Math.min(mostSaved, credit + (now.at - last.at) * share - (now.used - last.used));
    last = now;
    if (credit < 0 === stopped) return;
    stopped = credit < 0;
    process.kill(pid, stopped ? 'SIGSTOP' : 'SIGCONT');
  }, lookEvery);
  return () => {
    clearInterval(timer);
    if (stopped) process.kill(pid, 'SIGCONT');
  };
}

/** Milliseconds that all threads of a process have been on a core. */
function usedBy(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.reduce((sum, thread) => sum + nanoseconds(pid, thread), 0) / 1e6;
}

function nanoseconds(pid: number, thread: string): number {
  try {
    return Number.parseInt(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'), 10);
  } catch {
    // The thread ended.
    return 0;
  }
}
