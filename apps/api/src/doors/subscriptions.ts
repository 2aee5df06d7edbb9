import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';

import type { Credential } from '../features/accounts/authentication.ts';
import type { AskedDocument, OperationRequest } from '../graphql/documents.ts';
import { OperationRefused, shownError, SubscriptionGap } from '../graphql/errors.ts';
import type { Viewer } from '../graphql/session.ts';
import { sessionOf } from '../runtime.ts';
import type { DoorContext } from './door.ts';
import type { GraphqlParts } from './graphql-route.ts';

export type Parameters = Record<string, unknown> | undefined;
export type SocketExtra = { credential: Credential };
export type Socket = Context<Parameters, Extra & Partial<SocketExtra>>;

/** Of the protocol (4401) and of WebSocket itself: whoever is sent away with 1012 or 1013 comes back and looks again. */
export const closeCodes = { unauthorized: 4401, serviceRestart: 1012, tryAgainLater: 1013 } as const;

const subscriptionsPerSocket = 20;
/** A reader slower than this is sent away rather than kept in memory. */
const unsentBytes = 1024 * 1024;

type Running = { readonly socket: Socket; readonly request: OperationRequest };

/** The life of the subscriptions of one door. */
export class Subscriptions {
  readonly #context: DoorContext;
  readonly #parts: GraphqlParts;
  readonly #running = new WeakMap<object, Running>();

  constructor(context: DoorContext, parts: GraphqlParts) {
    this.#context = context;
    this.#parts = parts;
  }

  /** What to execute, or why not; a socket whose session has ended is closed. */
  async begin(socket: Socket, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      const viewer = await this.#viewer(socket);
      if (viewer === null) throw new OperationRefused('UNAUTHENTICATED', 'The session has ended.');
      return await this.#admitted(socket, payload, viewer);
    } catch (error) {
      return [asGraphQLError(error)];
    }
  }

  /** Answers each event with rights read anew, as the viewer is then. */
  async answers(args: ExecutionArgs): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    const stream = await createSourceEventStream(args);
    return Symbol.asyncIterator in stream ? this.#answer(stream, args) : this.#masked(stream);
  }

  shown(errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
    const { log, newId } = this.#context.runtime;
    return errors.map((error) => shownError(error, log, newId));
  }

  #masked({ errors, ...rest }: ExecutionResult): ExecutionResult {
    if (errors === undefined) return rest;
    const safe = this.shown(errors).map(
      ({ message, path, extensions }) =>
        new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null }),
    );
    return { ...rest, errors: safe };
  }

  async *#answer(stream: AsyncIterable<unknown>, args: ExecutionArgs): AsyncGenerator<ExecutionResult> {
    const session: unknown = args.contextValue;
    const running = typeof session === 'object' && session !== null ? this.#running.get(session) : undefined;
    if (running === undefined) return;
    const { socket, request } = running;
    try {
      for await (const event of stream) {
        const viewer = await this.#viewer(socket);
        if (viewer === null) return;
        this.#parts.documents.admit(request, viewer);
        const contextValue = sessionOf(this.#context.runtime, viewer);
        const answer = await execute({ ...args, rootValue: event, contextValue });
        yield this.#masked(answer);
        if (socket.extra.socket.bufferedAmount > unsentBytes) return leave(socket, closeCodes.tryAgainLater);
      }
    } catch (error) {
      if (error instanceof SubscriptionGap) leave(socket, closeCodes.serviceRestart);
      else yield this.#masked({ errors: [asGraphQLError(error)] });
    }
  }

  async #admitted(socket: Socket, payload: SubscribePayload, viewer: Viewer): Promise<ExecutionArgs> {
    if (Object.keys(socket.subscriptions).length > subscriptionsPerSocket) {
      throw new OperationRefused(
        'LIMIT_EXCEEDED',
        `At most ${subscriptionsPerSocket} subscriptions at a time.`,
      );
    }
    const { operationName = null, variables } = payload;
    const request = { asked: askedDocument(payload), operationName, variables: variables ?? {} };
    const { document, operation, cost } = this.#parts.documents.admit(request, viewer);
    if (operation.operation !== 'subscription') {
      throw new OperationRefused('BAD_USER_INPUT', 'Send queries and mutations by POST.');
    }
    await this.#parts.budget.spend(viewer.id, cost);
    const contextValue = sessionOf(this.#context.runtime, viewer);
    this.#running.set(contextValue, { socket, request });
    return {
      schema: this.#parts.schema,
      document,
      operationName,
      variableValues: request.variables,
      contextValue,
    };
  }

  async #viewer(socket: Socket): Promise<Viewer | null> {
    const viewer = (await socket.extra.credential?.renew()) ?? null;
    if (viewer === null) leave(socket, closeCodes.unauthorized);
    return viewer;
  }
}

/** The protocol asks for a query even where a registered one is named beside it. */
function askedDocument({ query, extensions }: SubscribePayload): AskedDocument {
  const id = extensions?.['documentId'];
  return typeof id === 'string' && query === '' ? { id } : { text: query };
}

function leave(socket: Socket, code: number): void {
  socket.extra.socket.close(code);
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}
