import { connect, createServer } from 'node:net';

import { PlainError, errorCode } from './plainError.ts';

/** A port of the loopback interface that nothing listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

export interface WantedPort {
  port: number;
  /** What will listen there, in words. */
  use: string;
  /** The environment variable that changes the number, unless it is fixed. */
  variable?: string;
}

/** Throws a PlainError naming every wanted port that is taken or may not be opened, and how to choose others. */
export async function refuseBusyPorts(host: string, wanted: WantedPort[]): Promise<void> {
  const taken: WantedPort[] = [];
  for (const entry of wanted) {
    if (!(await isFree(host, entry.port))) taken.push(entry);
  }
  const first = taken[0];
  if (first === undefined) return;
  const list = taken.map(({ port, use }) => `${port} (${use})`).join(', ');
  const subject = taken.length === 1 ? `Port ${list} is` : `Ports ${list} are`;
  const names = taken.flatMap(({ variable }) => variable ?? []);
  const example = names.map((name) => `${name}=${first.port + 100} npm start`)[0];
  const remedy =
    example === undefined ? '' : `, or choose another port with ${names.join(', ')}, as in "${example}"`;
  throw new PlainError(`${subject} in use by another program: stop it${remedy}.`);
}

async function isFree(host: string, port: number): Promise<boolean> {
  if (!(await canListen(host, port))) return false;
  // A program that listens on all addresses, or on the other loopback address, would get the browser's requests.
  const answers = await Promise.all(['127.0.0.1', '::1'].map((address) => accepts(address, port)));
  return !answers.includes(true);
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const code = errorCode(error);
      if (code === 'EADDRINUSE') resolve(false);
      else if (code === 'EACCES') {
        reject(new PlainError(`Port ${port} may not be opened by this user: choose one above 1023.`));
      } else if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
        reject(new PlainError(`HOST=${host} is not an address of this machine.`));
      } else reject(error);
    });
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, () => finish(false));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}
