import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

import type { DoorContext } from '../../doors/door.ts';
import { isCrossSite, ownHeader } from '../../doors/guard.ts';
import type { Problem, UserErrorCode } from '../../graphql/problems.ts';
import type { Session, Viewer } from '../../graphql/session.ts';
import { StorageFullError } from '../../platform/files/file-store.ts';
import { sessionOf } from '../../runtime.ts';

/** What a refused upload or download answers, as JSON. */
export type RefusalBody = {
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
};

/** An expected refusal of an upload or a download. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly body: RefusalBody,
  ) {
    super(body.message);
    this.name = 'HttpRefusal';
  }
}

const statusOfCode: Partial<Record<UserErrorCode, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  CONFLICT: 409,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_REFUSED: 415,
};

/** The one place that words what can be wrong with a request for bytes. */
export const httpRefusals = {
  ofProblem: ({ code, message, remedy }: Problem): HttpRefusal =>
    new HttpRefusal(statusOfCode[code] ?? 400, { code, message, remedy }),
  unauthenticated: (): HttpRefusal =>
    new HttpRefusal(401, { code: 'UNAUTHENTICATED', message: 'Sign in first.', remedy: null }),
  foreign: (): HttpRefusal =>
    new HttpRefusal(403, {
      code: 'FORBIDDEN',
      message: `Send the header ${ownHeader} from the door’s own address.`,
      remedy: null,
    }),
  expired: (): HttpRefusal =>
    new HttpRefusal(410, {
      code: 'LINK_EXPIRED',
      message: 'This link has expired.',
      remedy: 'Go back to the task and try again from there.',
    }),
  encoded: (): HttpRefusal =>
    new HttpRefusal(415, { code: 'INVALID_INPUT', message: 'Send the bytes as they are.', remedy: null }),
  tooSlow: (): HttpRefusal =>
    new HttpRefusal(408, {
      code: 'UPLOAD_INCOMPLETE',
      message: 'Sending the file took too long.',
      remedy: 'Try again with a better connection.',
    }),
  full: (): HttpRefusal =>
    new HttpRefusal(507, {
      code: 'STORAGE_FULL',
      message: 'There is no room left for files. Nothing was stored.',
      remedy: 'Tell your administrator, and try again later.',
    }),
  unsatisfiable: (): HttpRefusal =>
    new HttpRefusal(416, { code: 'INVALID_INPUT', message: 'The file has no such part.', remedy: null }),
};

/** Lets a request in that shows who sends it; one that changes something must come from our own page or a program. */
export async function identify(
  request: FastifyRequest,
  { door, authenticate }: DoorContext,
  changes: boolean,
): Promise<void> {
  const credential = await authenticate(request.headers);
  if (credential === null) throw httpRefusals.unauthenticated();
  const fromOurPage = request.headers[ownHeader] !== undefined && !isCrossSite(request, door.url);
  if (changes && credential.kind === 'COOKIE' && !fromOurPage) throw httpRefusals.foreign();
  request.credential = credential;
}

/** The session of whoever `identify` let in. */
export function sessionOfRequest(request: FastifyRequest, { runtime }: DoorContext): Session {
  if (request.credential === null) throw httpRefusals.unauthenticated();
  return sessionOf(runtime, request.credential.viewer, request.log);
}

/** The query of a request as it was sent: a signed one is compared letter by letter. */
export function queryText({ url }: Pick<FastifyRequest, 'url'>): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start + 1);
}

/** At the staff door rights may be narrowed by the scopes of a token; the portal grants by what a client sees. */
export function mayUse(viewer: Viewer, permission: 'TASKS_READ' | 'TASKS_WRITE'): boolean {
  return viewer.kind === 'CLIENT_CONTACT' || viewer.permissions.has(permission);
}

/** Answers refusals as they are, and our own failures with an id under which the log holds the whole error. */
export function answerRefusal(newId: () => string) {
  return (
    error: FastifyError | HttpRefusal | StorageFullError,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void => {
    const refusal = error instanceof StorageFullError ? httpRefusals.full() : error;
    if (error instanceof StorageFullError) request.log.error({ err: error }, 'the file storage is full');
    void reply.header('cache-control', 'no-store');
    if (refusal instanceof HttpRefusal) {
      void reply.code(refusal.status).send(refusal.body);
      return;
    }
    const id = newId();
    request.log.error({ err: error, errorId: id }, 'a file could not be sent or received');
    const message = `Something went wrong on our side. Try again, and name this id if it persists: ${id}.`;
    void reply.code(500).send({ code: 'INTERNAL', message, remedy: null });
  };
}
