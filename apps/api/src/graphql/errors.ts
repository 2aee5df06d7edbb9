import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { UnknownOutcomeError } from '../platform/database/errors.ts';
import type { Log } from '../platform/logging/logger.ts';

/** The codes a client may rely on; every other failure is INTERNAL and carries the id of its line in the log. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'READ_ONLY_VIEW'
  | 'BAD_USER_INPUT'
  | 'OPERATION_UNKNOWN'
  | 'LIMIT_EXCEEDED'
  | 'TIMEOUT'
  | 'UNKNOWN_OUTCOME'
  | 'INTERNAL';

const httpStatus = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  READ_ONLY_VIEW: 403,
  BAD_USER_INPUT: 400,
  OPERATION_UNKNOWN: 400,
  LIMIT_EXCEEDED: 400,
  TIMEOUT: 503,
  UNKNOWN_OUTCOME: 503,
  INTERNAL: 500,
} as const satisfies Record<ErrorCode, number>;

type Details = { readonly retryAfter?: number; readonly [detail: string]: unknown };

/** A refusal of a whole operation, in words for the person who wrote it. */
export class OperationRefused extends GraphQLError {
  readonly status: number;
  /** Seconds until the same operation may be sent again; null when waiting changes nothing. */
  readonly retryAfter: number | null;
  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, { extensions: { ...details, code } });
    this.retryAfter = details.retryAfter ?? null;
    this.status = this.retryAfter === null ? httpStatus[code] : 429;
  }
}

/** Codes that graphql-js and Apollo give to mistakes of the caller; their messages may be shown. */
const callersMistakes = new Set<unknown>([
  ...Object.keys(httpStatus).filter((code) => code !== 'INTERNAL'),
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/**
 * The error as the caller may see it: mistakes of the caller as they are, everything else as a sentence with an id under
 * which the log holds the whole error.
 */
export function shownError(error: unknown, log: Log, newId: () => string): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof UnknownOutcomeError) {
    return shown(error, cause.message, { code: cause.code });
  }
  if (error instanceof GraphQLError && callersMistakes.has(codeOf(error))) {
    return shown(error, error.message, plainExtensions(error));
  }
  const id = newId();
  log.error({ err: cause, errorId: id }, 'an operation failed');
  return shown(error, 'Something went wrong on our side. Try again, and name this id if it persists.', {
    code: 'INTERNAL',
    id,
  });
}

/** Errors that compiled operations make themselves have no extensions, whatever their type says. */
function codeOf({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> }): unknown {
  return extensions?.['code'];
}

function shown(
  error: unknown,
  message: string,
  extensions: Readonly<Record<string, unknown>>,
): GraphQLFormattedError {
  const { path, locations } = error instanceof GraphQLError ? error : {};
  return {
    message,
    ...(path === undefined ? {} : { path }),
    ...(locations === undefined ? {} : { locations }),
    extensions,
  };
}

/** Without the notes for the HTTP layer and without stack traces. */
function plainExtensions(error: GraphQLError): Record<string, unknown> {
  const { http: _, stacktrace: __, ...rest } = error.extensions;
  return rest;
}

/** Events may have been missed, so whoever listens has to look again; it ends the socket, never reaches a screen. */
export class SubscriptionGap extends Error {
  override readonly name = 'SubscriptionGap';
}
