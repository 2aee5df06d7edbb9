import type { IncomingMessage } from 'node:http';

import { limits } from '@docket/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { DoorContext } from '../../doors/door.ts';
import { problems } from '../../graphql/problems.ts';
import type { Session } from '../../graphql/session.ts';
import type { Bytes } from '../../platform/files/file-store.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { storeUpload } from './document-bytes.service.ts';
import {
  answerRefusal,
  httpRefusals,
  identify,
  mayUse,
  queryText,
  sessionOfRequest,
} from './document.http.ts';
import { checkUploadUrl } from './document.links.ts';
import { fileProblems } from './document.problems.ts';
import { findUpload, type Upload } from './upload.writes.ts';

type Address = { Params: { id: string } };

/** Milliseconds: a silence of the sender ends the upload, and so does taking longer than this for one file. */
const longestSilence = 30_000;
const longestUpload = 30 * 60_000;

/**
 * `PUT /uploads/:id`: takes the bytes of a granted upload, as they are, from the person it was granted to. The address
 * comes from `requestUpload`; sending again is possible until the upload is confirmed. Answers 204, or JSON with
 * `code`, `message` and `remedy`.
 */
export function addUploadRoute(app: FastifyInstance, context: DoorContext, silence = longestSilence): void {
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.put<Address>('/uploads/:id', {
      onRequest: (request) => identify(request, context, true),
      errorHandler: (error, request, reply) => {
        discardRest(request.raw);
        const gone = request.raw.destroyed && !request.raw.complete;
        const shown = gone ? httpRefusals.ofProblem(fileProblems.incomplete()) : error;
        answerRefusal(context.runtime.newId)(shown, request, reply);
      },
      handler: async (request, reply) => {
        await receive(request, context, silence);
        return reply.code(204).header('cache-control', 'no-store').send();
      },
    });
    done();
  });
}

async function receive(
  request: FastifyRequest<Address>,
  context: DoorContext,
  silence: number,
): Promise<void> {
  const session = sessionOfRequest(request, context);
  const upload = await grantedUpload(session, request);
  refuseOtherLength(request, upload);
  const bytes = bytesOf(request.raw, session.clock, silence);
  const stored = await storeUpload(session, context.runtime.files, upload, bytes);
  if (!stored.ok) throw httpRefusals.ofProblem(stored.problem);
}

/** Unknown, somebody else's, altered and no longer allowed are one answer. */
async function grantedUpload(session: Session, request: FastifyRequest<Address>): Promise<Upload> {
  const { viewer } = session;
  const { id } = request.params;
  const upload = isUuid(id) ? await session.transaction(({ db }) => findUpload(db, id, viewer.id)) : null;
  if (upload === null || !mayUse(viewer, 'TASKS_WRITE')) {
    throw httpRefusals.ofProblem(problems.notFound('uploadId'));
  }
  const state = checkUploadUrl(session, { id, size: upload.size }, queryText(request));
  if (state === 'ALTERED') throw httpRefusals.ofProblem(problems.notFound('uploadId'));
  if (state === 'EXPIRED') throw httpRefusals.expired();
  if (upload.state === 'READY') throw httpRefusals.ofProblem(fileProblems.confirmed());
  return upload;
}

/** What is known to be wrong before the first byte is not waited for. */
function refuseOtherLength({ headers }: FastifyRequest, { size }: Upload): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw httpRefusals.encoded();
  const length = headers['content-length'];
  if (length === undefined || Number(length) === size) return;
  throw httpRefusals.ofProblem(Number(length) > size ? fileProblems.longer() : fileProblems.incomplete());
}

/**
 * The bytes of a request. Stopping to read leaves the connection open, so that a refusal can still be answered. Only the
 * sender's own silence counts, not the time it takes to store what came.
 */
async function* bytesOf(
  raw: IncomingMessage,
  clock: Session['clock'],
  silence: number,
): Bytes & AsyncGenerator<Uint8Array> {
  const end = clock.now().getTime() + longestUpload;
  const hangUp = (): NodeJS.Timeout => setTimeout(() => raw.destroy(), silence);
  const chunks: AsyncIterable<unknown> = raw.iterator({ destroyOnReturn: false });
  let waiting = hangUp();
  try {
    for await (const chunk of chunks) {
      clearTimeout(waiting);
      if (clock.now().getTime() > end) throw httpRefusals.tooSlow();
      if (!Buffer.isBuffer(chunk)) throw new Error('A request came in something else than bytes.');
      yield chunk;
      waiting = hangUp();
    }
  } finally {
    clearTimeout(waiting);
  }
}

/** A browser reads the answer once it has sent everything; somebody who sends without end is cut off. */
function discardRest(raw: IncomingMessage): void {
  if (raw.readableEnded || raw.destroyed) return;
  let rest = 0;
  raw.on('data', (chunk: Buffer) => {
    rest += chunk.byteLength;
    if (rest > limits.fileSize) raw.destroy();
  });
}
