// Started by startWatchdog. Reads what to guard from its standard input, whose end means that the starter is gone.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const graceMilliseconds = 3_000;

const processes = new Map<number, string>();
const folders = new Set<string>();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, subject = '', signal = ''] = line.split('\t');
  if (verb === 'guard') processes.set(Number(subject), signal);
  if (verb === 'release') processes.delete(Number(subject));
  if (verb === 'guard-folder') folders.add(subject);
  if (verb === 'release-folder') folders.delete(subject);
}

// Whoever uses the database goes before the database, which is the one that ends well by SIGINT.
await endAll([...processes].filter(([, signal]) => signal !== 'SIGINT'));
await endAll([...processes].filter(([, signal]) => signal === 'SIGINT'));
for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

async function endAll(list: [number, string][]): Promise<void> {
  for (const [pid, signal] of list) send(pid, signal);
  const deadline = performance.now() + graceMilliseconds;
  while (list.some(([pid]) => send(pid, 0)) && performance.now() < deadline) await wait(50);
  for (const [pid] of list) send(pid, 'SIGKILL');
}

// Signals the whole process group, whose leader every guarded process is; false when it is gone.
function send(pid: number, signal: string | 0): boolean {
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    return false;
  }
}
