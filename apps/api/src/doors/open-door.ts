import { randomUUID } from 'node:crypto';

import { fastify, type FastifyBaseLogger, type FastifyInstance } from 'fastify';

import { authentication, sessionCookieName } from '../features/accounts/authentication.ts';
import { createIdentity } from '../features/accounts/identity.ts';
import { signInLimits } from '../features/accounts/sign-in-limits.ts';
import { Documents } from '../graphql/documents.ts';
import { operationLimits } from '../graphql/limits.ts';
import { buildDoorSchema } from '../graphql/schema.ts';
import { createGraphqlServer } from '../graphql/server.ts';
import type { Runtime } from '../runtime.ts';
import { addAuthRoutes } from './auth-routes.ts';
import { operationBudget } from './budget.ts';
import type { Door, DoorContext } from './door.ts';
import { addGraphqlRoute, type GraphqlParts } from './graphql-route.ts';
import { RequestLog } from './request-log.ts';
import { addSockets } from './sockets.ts';
import { addDownloadRoute } from '../features/documents/download.route.ts';
import { addUploadRoute } from '../features/documents/upload.route.ts';

export type OpenDoor = {
  readonly app: FastifyInstance;
  /** Starts to take connections and returns the address. */
  readonly listen: () => Promise<string>;
  /** Ends subscriptions, answers what is under way, and takes nothing new. */
  readonly close: () => Promise<void>;
};

/** Builds one door; it takes no connection before `listen`. Throws when a policy is missing. */
export async function openDoor(runtime: Runtime, door: Door): Promise<OpenDoor> {
  const { config, log, newId } = runtime;
  const schema = await buildDoorSchema(door.resolvers);
  const cookieName = sessionCookieName(door.name, door.url);
  const context: DoorContext = {
    door,
    runtime,
    authenticate: authentication({
      db: runtime.db,
      clock: runtime.clock,
      door: door.name,
      secret: config.secret,
      cookieName,
    }),
  };
  const { trustProxy } = config;
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    logController: new RequestLog(),
    trustProxy:
      typeof trustProxy === 'number' ? (_address: string, hop: number) => hop < trustProxy : trustProxy,
    requestIdHeader: trustProxy === false ? false : 'x-request-id',
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  app.decorateRequest('credential', null);
  app.decorateRequest('operationName', null);
  const server = createGraphqlServer({ schema, log, newId, suggestions: door.explainsItself, plugins: [] });
  await server.start();
  const rules = { introspection: door.explainsItself, suggestions: door.explainsItself };
  const parts: GraphqlParts = {
    schema,
    server,
    documents: new Documents(schema, rules),
    budget: operationBudget(),
    timeout: operationLimits.timeout,
  };
  addGraphqlRoute(app, context, parts);
  addAuthRoutes(app, context, {
    identity: createIdentity({
      pool: runtime.pools.staff,
      door: door.name,
      url: door.url,
      secret: config.secret,
      cookieName,
      newId,
      clock: runtime.clock,
    }),
    limits: signInLimits(runtime.pools.staff),
  });
  addUploadRoute(app, context);
  addDownloadRoute(app, context);
  const sockets = addSockets(app.server, context, parts);
  return {
    app,
    listen: () => app.listen({ host: config.host, port: door.port }),
    async close() {
      await sockets.dispose();
      await closeConnections(app);
      await server.stop();
    },
  };
}

/** A connection that falls idle while the door closes would otherwise stay until its client lets go of it. */
async function closeConnections(app: FastifyInstance): Promise<void> {
  const ending = setInterval(() => app.server.closeIdleConnections(), 50);
  try {
    await app.close();
  } finally {
    clearInterval(ending);
  }
}
