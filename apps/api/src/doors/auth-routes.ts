import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { authPath, type Identity } from '../features/accounts/identity.ts';
import type { SignInLimits } from '../features/accounts/sign-in-limits.ts';
import { findWelcome, getSignedIn } from '../features/accounts/sign-in.queries.ts';
import type { DoorContext } from './door.ts';
import { isCrossSite, ownHeader } from './guard.ts';

export type AuthParts = { readonly identity: Identity; readonly limits: SignInLimits };

const credentials = z.object({ email: z.string().max(254), password: z.string().max(256) });
const signInPath = `${authPath}/sign-in/email`;
const signOutPath = `${authPath}/sign-out`;
/** No account has it, so the library takes as long over it as over any wrong password. */
const nobody = 'nobody@docket.invalid';

const refused = { code: 'INVALID_CREDENTIALS', message: 'That address and password do not fit together.' };
const foreign = { code: 'FORBIDDEN', message: `Send the header ${ownHeader} from the door’s own address.` };

/** Signing in and out and asking who one is; every other path of the identity library stays closed. */
export function addAuthRoutes(
  app: FastifyInstance,
  context: DoorContext,
  { identity, limits }: AuthParts,
): void {
  const { door, runtime, authenticate } = context;
  const guard = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const ours = request.headers[ownHeader] !== undefined && !isCrossSite(request, door.url);
    if (!ours) await reply.code(403).send(foreign);
  };
  const options = { onRequest: guard, bodyLimit: 4_096 };

  app.get(`${authPath}/get-session`, options, async (request, reply) => {
    const credential = await authenticate(request.headers);
    const viewer = credential?.viewer;
    // Whoever looks as somebody else is still signed in as themselves.
    const user = viewer && (await getSignedIn(runtime.db, viewer.viewedBy?.id ?? viewer.id));
    return privately(reply).send(user ? { user } : null);
  });

  app.post(signOutPath, options, async (request, reply) => {
    const response = await identity.handler(forwarded(request, signOutPath, {}));
    return withCookies(privately(reply), response).send({ success: true });
  });

  app.post(signInPath, options, async (request, reply) => {
    const sent = credentials.safeParse(request.body);
    if (!sent.success) return privately(reply).code(401).send(refused);
    const { email, password } = sent.data;
    const wait = await limits.begin(email, request.ip);
    if (wait !== null) return tooMany(privately(reply), wait);
    const person = await findWelcome(runtime.db, email, door.name);
    const body = { email: person?.email ?? nobody, password };
    const response = await identity.handler(forwarded(request, signInPath, body));
    if (!response.ok || person === null) return privately(reply).code(401).send(refused);
    await limits.succeed(email, request.ip);
    return withCookies(privately(reply), response).send({ user: person });
  });
}

function privately(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
}

function tooMany(reply: FastifyReply, wait: number): FastifyReply {
  const message = 'Too many attempts. Wait a while and try again.';
  return reply.code(429).header('retry-after', wait).send({ code: 'TOO_MANY_ATTEMPTS', message });
}

/** The request as the library reads it: its own headers alone, and the address our proxy rules found. */
function forwarded(request: FastifyRequest, path: string, body: unknown): Request {
  const { cookie = '', 'user-agent': agent = '' } = request.headers;
  return new Request(`http://${request.host}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie,
      'user-agent': agent,
      'x-docket-address': request.ip,
    },
    body: JSON.stringify(body),
  });
}

function withCookies(reply: FastifyReply, response: Response): FastifyReply {
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  return reply;
}
