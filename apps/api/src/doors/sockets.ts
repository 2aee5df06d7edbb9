import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import type { Disposable } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import { endingAtOnce } from '../graphql/live-events.ts';
import type { DoorContext } from './door.ts';
import type { GraphqlParts } from './graphql-route.ts';
import { isOwnOrigin } from './guard.ts';
import {
  closeCodes,
  type Parameters,
  type Socket,
  type SocketExtra,
  Subscriptions,
} from './subscriptions.ts';

const messageBytes = 64 * 1024;
/** A socket outlives its session by no more than this many milliseconds. */
const checkSessionsEvery = 3_000;

/**
 * Subscriptions on /graphql: pages of other sites are turned away, who asks is checked at the start, at every subscribe
 * and before every event, and a socket ends within seconds of its session.
 */
export function addSockets(server: Server, context: DoorContext, parts: GraphqlParts): Disposable {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: messageBytes });
  server.on('upgrade', (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    if (!isWelcome(request, context.door.url)) return turnAway(duplex);
    sockets.handleUpgrade(request, duplex, head, (socket) => sockets.emit('connection', socket, request));
  });
  const open = new Set<Socket>();
  const subscriptions = new Subscriptions(context, parts);
  const protocol = useServer<Parameters, SocketExtra>(
    {
      isProd: true,
      connectionInitWaitTimeout: 5_000,
      async onConnect(socket) {
        const credential = await context.authenticate(headersOf(socket));
        if (credential === null) {
          socket.extra.socket.close(closeCodes.unauthorized, 'Sign in first.');
          return false;
        }
        socket.extra.credential = credential;
        open.add(socket);
        return true;
      },
      onSubscribe: (socket, _id, payload) => subscriptions.begin(socket, payload),
      async subscribe(args) {
        const answers = await subscriptions.answers(args);
        return Symbol.asyncIterator in answers ? endingAtOnce(answers, args.contextValue) : answers;
      },
      onError: (_socket, _id, _payload, errors) => subscriptions.shown(errors),
      onClose: (socket) => void open.delete(socket),
    },
    sockets,
  );
  const sweep = setInterval(() => void endDeadSessions(open), checkSessionsEvery).unref();
  return {
    async dispose() {
      clearInterval(sweep);
      await protocol.dispose();
    },
  };
}

/** Programs that cannot set a header on a socket send their token as `authorization` when connecting. */
function headersOf({ extra, connectionParams }: Socket): IncomingHttpHeaders {
  const authorization = connectionParams?.['authorization'];
  const { headers } = extra.request;
  return typeof authorization === 'string' ? { ...headers, authorization } : headers;
}

function isWelcome({ headers, url }: IncomingMessage, publicUrl: string): boolean {
  return url === '/graphql' && isOwnOrigin(headers.origin, headers.host ?? '', publicUrl);
}

function turnAway(duplex: Duplex): void {
  duplex.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

async function endDeadSessions(open: ReadonlySet<Socket>): Promise<void> {
  for (const { extra } of open) {
    const viewer = await extra.credential?.renew().catch(() => undefined);
    if (viewer === null) extra.socket.close(closeCodes.unauthorized, 'The session has ended.');
  }
}
