import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { z } from 'zod';

import type { Credential } from '../features/accounts/authentication.ts';
import type { AskedDocument, Documents } from '../graphql/documents.ts';
import { OperationRefused, shownError } from '../graphql/errors.ts';
import type { Execution } from '../graphql/execution.ts';
import { operationLimits } from '../graphql/limits.ts';
import { sessionOf } from '../runtime.ts';
import type { Budget } from './budget.ts';
import type { DoorContext } from './door.ts';
import { isCrossSite, ownHeader } from './guard.ts';

export type GraphqlParts = {
  readonly schema: GraphQLSchema;
  readonly server: ApolloServer<Execution>;
  readonly documents: Documents;
  readonly budget: Budget;
  /** How long one operation may take, in milliseconds. */
  readonly timeout: number;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once the request has shown who sends it. */
    credential: Credential | null;
    /** The name of the operation, for the log and the metrics. */
    operationName: string | null;
  }
}

/** A document or the id of a registered one, never both; batches are not part of the protocol. */
const requestBody = z.object({
  query: z.string().min(1).optional(),
  documentId: z.string().min(1).optional(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Names are the caller's to choose; the log and the metrics keep this much of them. */
const longestName = 80;

type Answer = { readonly status: number; readonly text: string };

/** POST /graphql: who asks is known before a byte of the body is read, and what may run before anything runs. */
export function addGraphqlRoute(app: FastifyInstance, context: DoorContext, parts: GraphqlParts): void {
  const { newId } = context.runtime;
  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: operationLimits.bodyBytes,
    onRequest: (request) => identify(request, context),
    errorHandler: (error, request, reply) => {
      const shown = callersMistake(error) ?? error;
      const text = JSON.stringify({ errors: [shownError(shown, request.log, newId)] });
      if (shown instanceof OperationRefused && shown.retryAfter !== null) {
        void reply.header('retry-after', shown.retryAfter);
      }
      void answer(reply, { status: statusOf(shown), text });
    },
    handler: async (request, reply) => answer(reply, await perform(request, context, parts)),
  });
}

async function identify(request: FastifyRequest, { door, authenticate }: DoorContext): Promise<void> {
  const credential = await authenticate(request.headers);
  if (credential === null) throw new OperationRefused('UNAUTHENTICATED', 'Sign in first.');
  const fromOurPage = request.headers[ownHeader] !== undefined && !isCrossSite(request, door.url);
  if (credential.kind === 'COOKIE' && !fromOurPage) {
    throw new OperationRefused('FORBIDDEN', `Send the header ${ownHeader} from the door’s own address.`);
  }
  request.credential = credential;
}

async function perform(request: FastifyRequest, context: DoorContext, parts: GraphqlParts): Promise<Answer> {
  const { credential } = request;
  const body = requestBody.safeParse(request.body);
  const asked = body.success ? askedDocument(body.data) : null;
  if (credential === null || !body.success || asked === null) throw malformed();
  const { variables, operationName } = body.data;
  const operationRequest = { asked, variables: variables ?? {}, operationName: operationName ?? null };
  const admitted = parts.documents.admit(operationRequest, credential.viewer);
  request.operationName = admitted.operation.name?.value.slice(0, longestName) ?? null;
  await parts.budget.spend(credential.viewer.id, admitted.cost);
  const session = sessionOf(context.runtime, credential.viewer, request.log);
  return inTime(execute(parts.server, { session, admitted }), admitted.operation, parts.timeout);
}

function askedDocument({ query, documentId }: z.infer<typeof requestBody>): AskedDocument | null {
  if (documentId === undefined) return query === undefined ? null : { text: query };
  return query === undefined ? { id: documentId } : null;
}

async function execute(server: ApolloServer<Execution>, contextValue: Execution): Promise<Answer> {
  const { text, operation } = contextValue.admitted;
  const name = operation.name === undefined ? {} : { operationName: operation.name.value };
  const { body, http } = await server.executeOperation({ query: text, ...name }, { contextValue });
  if (body.kind !== 'single') throw new Error('Operations answer in one piece.');
  return { status: http.status ?? 200, text: JSON.stringify(body.singleResult) };
}

/** Answers when the time is over; what still runs ends with the statement timeout of the database. */
async function inTime(
  work: Promise<Answer>,
  operation: OperationDefinitionNode,
  timeout: number,
): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  const code = operation.operation === 'mutation' ? 'UNKNOWN_OUTCOME' : 'TIMEOUT';
  const timer = setTimeout(() => reject(new OperationRefused(code, 'The operation took too long.')), timeout);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function answer(reply: FastifyReply, { status, text }: Answer): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(text);
}

/** What the HTTP layer refuses (size, type, broken JSON), in the words of this API; null for our own failures. */
function callersMistake(error: Error): OperationRefused | null {
  const status: unknown = Reflect.get(error, 'statusCode');
  if (status === 413) return new OperationRefused('LIMIT_EXCEEDED', 'The request is larger than 256 KB.');
  return typeof status === 'number' && status < 500 ? malformed() : null;
}

function statusOf(error: Error): number {
  if (error instanceof OperationRefused) return error.status;
  return error instanceof GraphQLError ? 400 : 500;
}

function malformed(): OperationRefused {
  return new OperationRefused(
    'BAD_USER_INPUT',
    'Send JSON with `query` or `documentId`, and `variables` and `operationName` if needed.',
  );
}
