import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { DoorContext } from '../../doors/door.ts';
import { problems } from '../../graphql/problems.ts';
import type { Session } from '../../graphql/session.ts';
import { type Download, findDownload, findStorageKey } from './attachment.queries.ts';
import {
  answerRefusal,
  httpRefusals,
  identify,
  mayUse,
  queryText,
  sessionOfRequest,
} from './document.http.ts';
import { checkDownloadUrl } from './document.links.ts';
import { contentDisposition } from './file-name.ts';
import { rangeOf } from './file-range.ts';

type Address = { Params: { id: string } };

/** Whatever a file holds, a browser saves it and never runs, shows or keeps it (reliability rule 25). */
const harmless = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
  'accept-ranges': 'bytes',
} as const;

/**
 * `GET /files/:id`: sends a file to the person its link was made for, if they may still see it. The address comes from
 * `downloadUrl`. Answers the bytes, one range of them when asked for, or JSON with `code`, `message` and `remedy`.
 */
export function addDownloadRoute(app: FastifyInstance, context: DoorContext): void {
  app.get<Address>('/files/:id', {
    exposeHeadRoute: false,
    onRequest: (request) => identify(request, context, false),
    errorHandler: answerRefusal(context.runtime.newId),
    handler: (request, reply) => send(request, reply, context),
  });
}

async function send(
  request: FastifyRequest<Address>,
  reply: FastifyReply,
  context: DoorContext,
): Promise<FastifyReply> {
  const { id } = request.params;
  const session = sessionOfRequest(request, context);
  const file = await allowedFile(session, request);
  const tag = `"${id}"`;
  const condition = request.headers['if-range'] ?? tag;
  const range = condition === tag ? rangeOf(request.headers.range, file.size) : null;
  if (range === 'UNSATISFIABLE') {
    void reply.header('content-range', `bytes */${file.size}`);
    throw httpRefusals.unsatisfiable();
  }
  const key = await findStorageKey(context.runtime.db, id);
  const stream = key === null ? null : await context.runtime.files.open(key, range ?? undefined);
  if (stream === null) throw new Error(`The bytes of the file ${id} are not in the storage.`);
  const length = range === null ? file.size : range.last - range.first + 1;
  if (range !== null) {
    void reply.code(206).header('content-range', `bytes ${range.first}-${range.last}/${file.size}`);
  }
  return reply
    .headers(harmless)
    .header('content-type', file.contentType)
    .header('content-length', length)
    .header('content-disposition', contentDisposition(file.fileName))
    .header('etag', tag)
    .send(stream);
}

/** Rights are checked now, whatever they were when the link was made; everything but an old link is one answer. */
async function allowedFile(session: Session, request: FastifyRequest<Address>): Promise<Download> {
  const { id } = request.params;
  const state = checkDownloadUrl(session, id, queryText(request));
  if (state === 'EXPIRED') throw httpRefusals.expired();
  const allowed = state === 'VALID' && mayUse(session.viewer, 'TASKS_READ');
  const file = allowed ? await findDownload(session, id) : null;
  if (file === null) throw httpRefusals.ofProblem(problems.notFound('id'));
  return file;
}
