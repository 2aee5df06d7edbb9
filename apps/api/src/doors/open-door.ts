import { randomUUID } from 'node:crypto';

import { fastify, type FastifyBaseLogger, type FastifyInstance } from 'fastify';

import { authentication, sessionCookieName } from '../features/accounts/authentication.ts';
import { createIdentity, type Identity } from '../features/accounts/identity.ts';
import { signInLimits } from '../features/accounts/sign-in-limits.ts';
import { addDownloadRoute } from '../features/documents/download.route.ts';
import { addUploadRoute } from '../features/documents/upload.route.ts';
import { Documents } from '../graphql/documents.ts';
import { operationLimits } from '../graphql/limits.ts';
import { buildDoorSchema } from '../graphql/schema.ts';
import { createGraphqlServer } from '../graphql/server.ts';
import type { Config } from '../platform/config/config.ts';
import type { Log } from '../platform/logging/logger.ts';
import type { Runtime } from '../runtime.ts';
import { addAuthRoutes } from './auth-routes.ts';
import { operationBudget } from './budget.ts';
import type { Door, DoorContext } from './door.ts';
import { addGraphqlRoute, type GraphqlParts } from './graphql-route.ts';
import { addHealthRoutes, type Readiness } from './health.ts';
import { addMetricsRoute, createMetrics, type Metrics } from './metrics.ts';
import { addPages } from './pages.ts';
import { RequestLog } from './request-log.ts';
import { addSecurityHeaders } from './security.ts';
import { addSockets } from './sockets.ts';

export type OpenDoor = {
  readonly app: FastifyInstance;
  /** Starts to take connections and returns the address. */
  readonly listen: () => Promise<string>;
  /** Ends subscriptions, answers what is under way, and takes nothing new. */
  readonly close: () => Promise<void>;
};

/** What the doors of one process share. */
export type ProcessParts = { readonly readiness: Readiness; readonly metrics: Metrics };

/** What a process has before it opens its doors. */
export function processParts(runtime: Runtime): ProcessParts {
  return { readiness: { accepting: true }, metrics: createMetrics(runtime.pools) };
}

/** Builds one door; it takes no connection before `listen`. Throws when a policy is missing. */
export async function openDoor(
  runtime: Runtime,
  door: Door,
  shared: ProcessParts = processParts(runtime),
): Promise<OpenDoor> {
  const { config, log } = runtime;
  const cookieName = sessionCookieName(door.name, door.url);
  const { secret } = config;
  const { authenticate, presume } = authentication({
    db: runtime.db,
    clock: runtime.clock,
    door: door.name,
    secret,
    cookieName,
  });
  const context: DoorContext = { door, runtime, authenticate, presume };
  const app = createApp(config, log);
  const parts = await graphqlParts(context);
  shared.metrics.watch(app, door);
  await addSecurityHeaders(app, door.url);
  addHealthRoutes(app, runtime, shared.readiness);
  if (door.name === 'STAFF') addMetricsRoute(app, shared.metrics, config.metricsToken);
  addGraphqlRoute(app, context, parts);
  addAuthRoutes(app, context, {
    identity: doorIdentity(context, cookieName),
    limits: signInLimits(runtime.pools.staff),
  });
  addUploadRoute(app, context);
  addDownloadRoute(app, context);
  await addPages(app, context);
  const sockets = addSockets(app.server, context, parts);
  return {
    app,
    listen: () => app.listen({ host: config.host, port: door.port }),
    async close() {
      await sockets.dispose();
      await closeConnections(app);
      await parts.server.stop();
    },
  };
}

function createApp({ trustProxy }: Config, log: Log & FastifyBaseLogger): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    logController: new RequestLog(),
    trustProxy:
      typeof trustProxy === 'number' ? (_address: string, hop: number) => hop < trustProxy : trustProxy,
    requestIdHeader: trustProxy === false ? false : 'x-request-id',
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // While it closes, a door still answers what reaches it on connections that are open.
    return503OnClosing: false,
  });
  app.decorateRequest('credential', null);
  app.decorateRequest('presumption', null);
  app.decorateRequest('operationName', null);
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  return app;
}

async function graphqlParts({ door, runtime }: DoorContext): Promise<GraphqlParts> {
  const schema = await buildDoorSchema(door.resolvers);
  const { log, newId } = runtime;
  const server = createGraphqlServer({ schema, log, newId, suggestions: door.explainsItself });
  await server.start();
  const { registered, registeredOnly, explainsItself } = door;
  const rules = { introspection: explainsItself, suggestions: explainsItself, registered, registeredOnly };
  return {
    schema,
    server,
    documents: new Documents(schema, rules),
    budget: operationBudget(),
    timeout: operationLimits.timeout,
  };
}

function doorIdentity({ door, runtime }: DoorContext, cookieName: string): Identity {
  const { config, pools, newId, clock } = runtime;
  return createIdentity({
    pool: pools.staff,
    door: door.name,
    url: door.url,
    secret: config.secret,
    cookieName,
    newId,
    clock,
  });
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
