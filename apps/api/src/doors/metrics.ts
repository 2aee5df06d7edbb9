import { timingSafeEqual } from 'node:crypto';

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

import type { Pools } from '../platform/database/pools.ts';
import type { Door } from './door.ts';

/** What a process measures about itself; one per process, shared by its doors. */
export type Metrics = {
  readonly text: () => Promise<string>;
  readonly contentType: string;
  readonly watch: (app: FastifyInstance, door: Door) => void;
};

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Operations carry names that callers choose: what comes after this many is counted together. */
const knownOperations = 200;

export function createMetrics(pools: Pools): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'docket_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['door', 'method', 'route', 'status'],
    buckets: seconds,
    registers: [registry],
  });
  const operations = new Histogram({
    name: 'docket_graphql_operation_seconds',
    help: 'Duration of GraphQL operations',
    labelNames: ['door', 'operation', 'status'],
    buckets: seconds,
    registers: [registry],
  });
  const connections = new Gauge({
    name: 'docket_database_connections',
    help: 'Connections of the pools and requests that wait for one',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect: () => {
      for (const pool of ['staff', 'portal'] as const) {
        connections.set({ pool, state: 'open' }, pools[pool].totalCount);
        connections.set({ pool, state: 'idle' }, pools[pool].idleCount);
        connections.set({ pool, state: 'waiting' }, pools[pool].waitingCount);
      }
    },
  });
  const nameOf = boundedNames();
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    watch(app, door) {
      app.addHook('onResponse', (request, reply, done) => {
        const duration = reply.elapsedTime / 1_000;
        const status = String(reply.statusCode);
        const route = request.routeOptions.url ?? 'none';
        requests.observe({ door: door.name, method: request.method, route, status }, duration);
        if (route === '/graphql') {
          operations.observe({ door: door.name, operation: nameOf(request.operationName), status }, duration);
        }
        done();
      });
    },
  };
}

/** /metrics for this machine, or for whoever has the token; with a token set nobody comes in without it. */
export function addMetricsRoute(app: FastifyInstance, metrics: Metrics, token: string | null): void {
  app.get('/metrics', async (request, reply) => {
    const allowed = token === null ? isThisMachine(request) : hasToken(request, token);
    if (!allowed) return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text());
  });
}

/** Behind a proxy on the same machine every address is this machine's, so a forwarded request does not count. */
function isThisMachine({ ip, headers }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  return !forwarded && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip);
}

function hasToken({ headers }: FastifyRequest, token: string): boolean {
  const given = Buffer.from(headers.authorization ?? '');
  const right = Buffer.from(`Bearer ${token}`);
  return given.length === right.length && timingSafeEqual(given, right);
}

function boundedNames(): (name: string | null) => string {
  const names = new Set<string>();
  return (name) => {
    if (name === null) return 'unnamed';
    if (!names.has(name) && names.size >= knownOperations) return 'other';
    names.add(name);
    return name;
  };
}
