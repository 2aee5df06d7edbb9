import type { Connection, Release, Session } from '@docket/client';
import { Failure, failureOf } from './failure.ts';
import type { Operation } from './operation.ts';

/** Asks the portal door; rejects with a `Failure` alone. */
export type Send = <Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

interface SendParts {
  readonly fetch: typeof globalThis.fetch;
  readonly connection: Pick<Connection, 'answered' | 'failed'>;
  readonly session: Pick<Session, 'expired'>;
  readonly release: Pick<Release, 'replaced'>;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown; readonly id?: unknown } }[];
}

/** The one place where an answer is taken to have the shape of its operation: the server checked it by the schema. */
function hasResult<Result>(answer: Answer): answer is { readonly data: Result } {
  return answer.data !== undefined && answer.data !== null && answer.errors === undefined;
}

function isAnswer(body: unknown): body is Answer {
  return typeof body === 'object' && body !== null;
}

async function readAnswer(response: Response): Promise<Answer> {
  try {
    const body: unknown = await response.json();
    return isAnswer(body) ? body : {};
  } catch {
    return {};
  }
}

/** Asks for operations by id, as JSON over HTTP. The portal is small enough to need no normalised cache (ADR 8). */
export function createSend({ fetch, connection, session, release }: SendParts): Send {
  const post = async (body: string): Promise<Response> => {
    try {
      return await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'x-docket': '1' },
        body,
      });
    } catch {
      connection.failed();
      throw new Failure('OFFLINE');
    }
  };

  return async <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) => {
    const response = await post(JSON.stringify({ documentId: operation.__meta__.id, variables }));
    const answer = await readAnswer(response);
    if (hasResult<Result>(answer)) {
      connection.answered();
      return answer.data;
    }
    const { code, id } = answer.errors?.[0]?.extensions ?? {};
    const failure = failureOf(response.status, code, id);
    if (failure.kind === 'OFFLINE') connection.failed();
    else connection.answered();
    if (failure.kind === 'SIGNED_OUT') session.expired();
    if (failure.kind === 'REPLACED') release.replaced.set(true);
    throw failure;
  };
}
