import { connect, createServer, type Socket } from 'node:net';

import { Frontend, type Sent } from './frontend.ts';

/** A command with the connection it went over. */
export type Heard = Sent & {
  /** What the connection calls itself, and the settings it was opened with. */
  readonly application: string;
  readonly options: string;
};

/** A wire to PostgreSQL that is listened to. */
export type Wire = {
  /** The address of the database for the program that is watched. */
  readonly databaseUrl: string;
  /** Everything sent since the last time it was asked for, in order, transaction commands included. */
  readonly take: () => readonly Heard[];
  readonly stop: () => Promise<void>;
};

/** The connection on which processes tell each other of changes checks itself by the clock, whatever is asked. */
const byTheClock = 'docket-live';

/** Lays a wire to a database: what goes over it arrives unchanged and is what PostgreSQL really gets. */
export async function layWire(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let heard: Heard[] = [];
  const server = createServer((client) => {
    const upstream = connect({ host: target.hostname, port: Number(target.port) });
    const frontend = new Frontend((sent) => {
      const { application, options } = frontend;
      if (application !== byTheClock) heard.push({ ...sent, application, options });
    });
    client.on('data', (bytes) => frontend.hear(bytes));
    client.pipe(upstream);
    upstream.pipe(client);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => other.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
  });
  const port = await listening(server);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    databaseUrl: url.href,
    take() {
      const taken = heard;
      heard = [];
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
