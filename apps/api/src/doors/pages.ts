import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Door, DoorContext } from './door.ts';
import { readPreloads } from './preloads.ts';
import { explorerSecurityPolicy } from './security.ts';

/** What pages need of their door. */
export type PagesContext = {
  readonly door: Pick<Door, 'explainsItself' | 'pages'>;
  readonly authenticate: DoorContext['authenticate'];
};

const forAYear = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';
const firstFile = 'index.html';
const explorerFile = 'graphiql.html';
/** Source maps, what only this server reads, and packed files under their own names. */
const notServed = /(?:\.map|\.br|\.gz|^\/graphiql\.html|^\/preloads\.json)$/;

/** Where a built app lies beside this one; the same from the sources and from the build. */
export function builtPages(app: 'web' | 'portal'): string | null {
  const folder = path.resolve(import.meta.dirname, '../../..', app, 'dist');
  return existsSync(path.join(folder, firstFile)) ? folder : null;
}

/** Serves the built app: hashed files for good, pages asked for again, and its first page for every address of its own. */
export async function addPages(app: FastifyInstance, context: PagesContext): Promise<void> {
  const { pages } = context.door;
  if (pages === null) return addNoPages(app);
  const linksFor = readPreloads(pages);
  await app.register(fastifyStatic, {
    root: pages,
    index: false,
    preCompressed: true,
    cacheControl: false,
    allowedPath: (name) => !notServed.test(name),
    setHeaders: (reply, file) => {
      void reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? forAYear : askAgain);
    },
  });
  const firstPage = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const links = linksFor(addressOf(request), request.headers.cookie !== undefined);
    if (links !== null) void reply.header('link', links);
    return reply.sendFile(firstFile);
  };
  app.get('/', firstPage);
  app.setNotFoundHandler((request, reply) =>
    isPageAddress(request) ? firstPage(request, reply) : nothingHere(reply),
  );
  if (context.door.explainsItself) addExplorer(app, context, path.join(pages, explorerFile));
}

/** GraphiQL for those who are signed in. */
function addExplorer(app: FastifyInstance, { authenticate }: PagesContext, file: string): void {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : null;
  app.get('/graphiql', async (request, reply) => {
    if (page === null) return nothingHere(reply);
    if ((await authenticate(request.headers)) === null) return reply.redirect('/');
    return reply
      .header('content-security-policy', explorerSecurityPolicy)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page);
  });
}

function addNoPages(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => nothingHere(reply));
}

function addressOf({ url }: FastifyRequest): string {
  return url.split('?')[0] ?? url;
}

/** Addresses of the app have no dot and are not among those that programs use. */
function isPageAddress(request: FastifyRequest): boolean {
  const address = addressOf(request);
  return (
    request.method === 'GET' &&
    !/^\/(api|graphql|uploads|files|assets)(\/|$)/.test(address) &&
    !address.includes('.')
  );
}

function nothingHere(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .header('cache-control', 'no-store')
    .send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
}
