import type { ApolloServer } from '@apollo/server';
import type { PermissionName } from '@docket/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { z } from 'zod';

import type { Credential, Presumption } from '../features/accounts/authentication.ts';
import type { AdmittedOperation, AskedDocument, Documents, OperationRequest } from '../graphql/documents.ts';
import { OperationRefused, shownError } from '../graphql/errors.ts';
import type { Execution } from '../graphql/execution.ts';
import { operationLimits } from '../graphql/limits.ts';
import type { Viewer } from '../graphql/session.ts';
import { sessionOf } from '../runtime.ts';
import type { Budget } from './budget.ts';
import { confirmedReads } from './confirmed-reads.ts';
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
    /** Set while the credential is taken to be as it was a moment ago. */
    presumption: Presumption | null;
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

/** Where operations are sent: anything of the usual size, or one operation that takes more from those who may run it. */
type Address = {
  readonly url: string;
  readonly bodyLimit: number;
  readonly only: { readonly field: string; readonly permission: PermissionName } | null;
};

const usual: Address = { url: '/graphql', bodyLimit: operationLimits.bodyBytes, only: null };
/** A configuration is one file, and larger than any other request. */
const configuration: Address = {
  url: '/graphql/configuration',
  bodyLimit: operationLimits.configurationBodyBytes,
  only: { field: 'importConfiguration', permission: 'CONFIGURATION_WRITE' },
};

/** POST /graphql: who asks is known before a byte of the body is read, and what may run before anything runs. */
export function addGraphqlRoute(app: FastifyInstance, context: DoorContext, parts: GraphqlParts): void {
  addAddress(app, context, parts, usual);
  if (context.door.name === 'STAFF') addAddress(app, context, parts, configuration);
}

function addAddress(
  app: FastifyInstance,
  context: DoorContext,
  parts: GraphqlParts,
  { url, bodyLimit, only }: Address,
): void {
  const { newId } = context.runtime;
  app.route({
    method: 'POST',
    url,
    bodyLimit,
    onRequest: async (request) => {
      await identify(request, context);
      const may = only === null || request.credential?.viewer.permissions.has(only.permission) === true;
      if (!may) throw new OperationRefused('FORBIDDEN', 'You may not do this.');
    },
    errorHandler: (error, request, reply) => {
      const shown = callersMistake(error, bodyLimit) ?? error;
      const text = JSON.stringify({ errors: [shownError(shown, request.log, newId)] });
      if (shown instanceof OperationRefused && shown.retryAfter !== null) {
        void reply.header('retry-after', shown.retryAfter);
      }
      void answer(reply, { status: statusOf(shown), text });
    },
    handler: async (request, reply) =>
      answer(reply, await perform(request, context, parts, only?.field ?? null)),
  });
}

async function identify(
  request: FastifyRequest,
  { door, authenticate, presume }: DoorContext,
): Promise<void> {
  // What clients read, they read in a role that knows no sessions.
  request.presumption = door.name === 'STAFF' ? presume(request.headers) : null;
  const credential = request.presumption?.credential ?? (await authenticate(request.headers));
  if (credential === null) throw signedOut();
  const fromOurPage = request.headers[ownHeader] !== undefined && !isCrossSite(request, door.url);
  if (credential.kind === 'COOKIE' && !fromOurPage) {
    throw new OperationRefused('FORBIDDEN', `Send the header ${ownHeader} from the door’s own address.`);
  }
  request.credential = credential;
}

async function perform(
  request: FastifyRequest,
  context: DoorContext,
  parts: GraphqlParts,
  only: string | null,
): Promise<Answer> {
  const asked = operationRequest(request);
  const read = only === null ? await readPresumed(request, asked, context, parts) : null;
  if (read !== null) return read;
  if (request.presumption !== null) request.credential = await context.authenticate(request.headers);
  const { credential } = request;
  if (credential === null) throw signedOut();
  const admitted = parts.documents.admit(asked, credential.viewer);
  if (only !== null && !isOnly(admitted.operation, only)) {
    throw new OperationRefused('BAD_USER_INPUT', `Send ${only} alone here, anything else to /graphql.`);
  }
  await note(request, parts, admitted);
  const session = sessionOf(context.runtime, credential.viewer, request.log);
  return inTime(execute(parts.server, { session, admitted }), admitted.operation, parts.timeout);
}

/** Whether an operation asks for this root field and nothing else. */
function isOnly({ selectionSet }: OperationDefinitionNode, field: string): boolean {
  return selectionSet.selections.every((node) => node.kind === Kind.FIELD && node.name.value === field);
}

/** The answer to a query for a viewer who was here a moment ago and is still the same; null for everything else. */
async function readPresumed(
  request: FastifyRequest,
  asked: OperationRequest,
  { runtime }: DoorContext,
  parts: GraphqlParts,
): Promise<Answer | null> {
  const { presumption } = request;
  if (presumption === null) return null;
  const { viewer } = presumption.credential;
  const admitted = admittedQuery(parts.documents, asked, viewer);
  if (admitted === null) return null;
  await note(request, parts, admitted);
  const { db, confirmed } = confirmedReads(runtime.pools.staff, presumption);
  const session = { ...sessionOf(runtime, viewer, request.log), db };
  const work = execute(parts.server, { session, admitted });
  const answer = await inTime(work, admitted.operation, parts.timeout);
  return (await confirmed()) ? answer : null;
}

/** Null also for a query that is refused: why, only the viewer as they are now may be told. */
function admittedQuery(
  documents: Documents,
  asked: OperationRequest,
  viewer: Viewer,
): AdmittedOperation | null {
  try {
    const admitted = documents.admit(asked, viewer);
    return admitted.operation.operation === 'query' ? admitted : null;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

async function note(
  request: FastifyRequest,
  parts: GraphqlParts,
  admitted: AdmittedOperation,
): Promise<void> {
  request.operationName = admitted.operation.name?.value.slice(0, longestName) ?? null;
  await parts.budget.spend(request.credential?.viewer.id ?? '', admitted.cost);
}

function operationRequest(request: FastifyRequest): OperationRequest {
  const body = requestBody.safeParse(request.body);
  const asked = body.success ? askedDocument(body.data) : null;
  if (!body.success || asked === null) throw malformed();
  const { variables, operationName } = body.data;
  return { asked, variables: variables ?? {}, operationName: operationName ?? null };
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
function callersMistake(error: Error, bodyLimit: number): OperationRefused | null {
  const status: unknown = Reflect.get(error, 'statusCode');
  if (status === 413) {
    const most = `${Math.floor(bodyLimit / 1024)} KB`;
    return new OperationRefused('LIMIT_EXCEEDED', `The request is larger than ${most}.`);
  }
  return typeof status === 'number' && status < 500 ? malformed() : null;
}

function statusOf(error: Error): number {
  if (error instanceof OperationRefused) return error.status;
  return error instanceof GraphQLError ? 400 : 500;
}

function signedOut(): OperationRefused {
  return new OperationRefused('UNAUTHENTICATED', 'Sign in first.');
}

function malformed(): OperationRefused {
  return new OperationRefused(
    'BAD_USER_INPUT',
    'Send JSON with `query` or `documentId`, and `variables` and `operationName` if needed.',
  );
}
