import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { DoorContext } from './door.ts';
import { explorerSecurityPolicy } from './security.ts';

const forAYear = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';
const explorerFile = 'graphiql.html';

/** Where a built app lies beside this one; the same from the sources and from the build. */
export function builtPages(app: 'web' | 'portal'): string | null {
  const folder = path.resolve(import.meta.dirname, '../../..', app, 'dist');
  return existsSync(path.join(folder, 'index.html')) ? folder : null;
}

/** Serves the built app: hashed files for good, pages asked for again, and its first page for every address of its own. */
export async function addPages(app: FastifyInstance, context: DoorContext): Promise<void> {
  const { pages } = context.door;
  if (pages === null) return addNoPages(app);
  await app.register(fastifyStatic, {
    root: pages,
    preCompressed: true,
    cacheControl: false,
    allowedPath: (name) => !name.endsWith('.map') && !name.endsWith(explorerFile),
    setHeaders: (reply, file) => {
      void reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? forAYear : askAgain);
    },
  });
  app.setNotFoundHandler((request, reply) =>
    isPageAddress(request) ? reply.sendFile('index.html') : nothingHere(reply),
  );
  if (context.door.explainsItself) addExplorer(app, context, path.join(pages, explorerFile));
}

/** GraphiQL for those who are signed in. */
function addExplorer(app: FastifyInstance, { authenticate }: DoorContext, file: string): void {
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

/** Addresses of the app have no dot and are not among those that programs use. */
function isPageAddress({ method, url }: FastifyRequest): boolean {
  const [address = ''] = url.split('?');
  return (
    method === 'GET' && !/^\/(api|graphql|uploads|files|assets)(\/|$)/.test(address) && !address.includes('.')
  );
}

function nothingHere(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .header('cache-control', 'no-store')
    .send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
}
