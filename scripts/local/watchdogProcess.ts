// Started by startWatchdog. Reads what to guard from its standard input, whose end means that the starter is gone.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const graceMilliseconds = 5_000;

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

// In the opposite order of their starts: whoever uses the database goes before the database.
for (const [pid, signal] of [...processes].reverse()) {
  send(pid, signal);
  const deadline = performance.now() + graceMilliseconds;
  while (send(pid, 0) && performance.now() < deadline) await wait(50);
  send(pid, 'SIGKILL');
}
for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

// Signals the whole process group, whose leader every guarded process is; false when it is gone.
function send(pid: number, signal: string | 0): boolean {
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    return false;
  }
}
