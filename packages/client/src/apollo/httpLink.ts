import { ApolloLink, Observable, ServerError } from '@apollo/client';
import { parseJson } from '../shared/json.ts';
import { documentId } from './documentId.ts';
import { isResult } from './result.ts';
import { meansAway } from './unreachable.ts';

/** The usual address, unless the context of an operation names the one that takes larger requests of its kind. */
function addressOf(operation: ApolloLink.Operation): string {
  const named: unknown = operation.getContext()['address'];
  return typeof named === 'string' ? named : '/graphql';
}

/**
 * Requests over HTTP: the id of the operation instead of its text, with the header that proves they come from one of
 * our pages. An answer without a result is an error of the server, whatever its status.
 */
export function httpLink(fetch: typeof globalThis.fetch): ApolloLink {
  const ask = async (operation: ApolloLink.Operation, signal: AbortSignal) => {
    const { query, variables, operationName } = operation;
    const response = await fetch(addressOf(operation), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-docket': '1' },
      body: JSON.stringify({ documentId: documentId(query), variables, operationName }),
      signal,
    });
    const bodyText = await response.text();
    const body = parseJson(bodyText);
    if (isResult(body) && !meansAway(response.status)) return body;
    throw new ServerError(`The server answered with status ${response.status}.`, { response, bodyText });
  };
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const control = new AbortController();
        ask(operation, control.signal).then(
          (result) => {
            observer.next(result);
            observer.complete();
          },
          (error: unknown) => observer.error(error),
        );
        return () => control.abort();
      }),
  );
}
