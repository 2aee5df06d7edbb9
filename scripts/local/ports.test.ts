import { createServer, type Server } from 'node:net';

import { afterEach, expect, test } from '@jest/globals';

import { freePort, refuseBusyPorts } from './ports.ts';

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

async function occupy(host: string): Promise<number> {
  const port = await freePort();
  await new Promise<void>((resolve) => {
    server = createServer().listen(port, host, () => resolve());
  });
  return port;
}

test('free ports are accepted', async () => {
  const port = await freePort();
  await expect(
    refuseBusyPorts('127.0.0.1', [{ port, use: 'staff', variable: 'STAFF_PORT' }]),
  ).resolves.toBeUndefined();
});

test('a busy port is named with its use and with the variable that moves it', async () => {
  const port = await occupy('127.0.0.1');
  await expect(
    refuseBusyPorts('127.0.0.1', [
      { port: await freePort(), use: 'staff', variable: 'STAFF_PORT' },
      { port, use: 'mail inbox', variable: 'INBOX_PORT' },
    ]),
  ).rejects.toThrow(
    `Port ${port} (mail inbox) is in use by another program: stop it, or choose another port with INBOX_PORT`,
  );
});

test('a program that listens on every address also keeps a port busy', async () => {
  const port = await occupy('0.0.0.0');
  await expect(
    refuseBusyPorts('127.0.0.1', [{ port, use: 'staff', variable: 'STAFF_PORT' }]),
  ).rejects.toThrow(`Port ${port} (staff)`);
});

test('an address that is not of this machine is named', async () => {
  await expect(
    refuseBusyPorts('192.0.2.1', [{ port: await freePort(), use: 'staff', variable: 'STAFF_PORT' }]),
  ).rejects.toThrow('HOST=192.0.2.1 is not an address of this machine.');
});
