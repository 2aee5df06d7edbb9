import { ApolloLink, CombinedGraphQLErrors, HttpLink, Observable, ServerError } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { tap } from 'rxjs';
import type { Connection } from '../connection/connection.ts';
import type { Session } from '../session/session.ts';

/** Requests over HTTP, with the header that proves they come from one of our pages. */
export function httpLink(fetch: typeof globalThis.fetch): ApolloLink {
  return new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'x-docket': '1' },
    fetch,
  });
}

function meansSessionOver(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.some((each) => each.extensions?.['code'] === 'UNAUTHENTICATED');
  }
  return ServerError.is(error) && error.statusCode === 401;
}

/** True when nothing of ours answered: no network, or a proxy in front of a stopped server. */
export function meansUnreachable(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode >= 502 && error.statusCode <= 504;
  return error instanceof TypeError;
}

/** After the session ended an operation waits for the next sign-in and then goes on, so nothing typed is lost. */
export function sessionLink(session: Session): ApolloLink {
  return new ErrorLink(({ error, operation, forward }) => {
    if (!meansSessionOver(error)) return undefined;
    session.expired();
    if (session.state.get().kind !== 'OVER') return undefined;
    return new Observable((observer) => {
      let running: { unsubscribe(): void } | undefined;
      const stopWaiting = session.onRestored(() => {
        running = forward(operation).subscribe(observer);
      });
      return () => {
        stopWaiting();
        running?.unsubscribe();
      };
    });
  });
}

/** Tells the connection what each request learnt about it. */
export function connectionLink(connection: Connection): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap({
        next: () => connection.answered(),
        error: (error: unknown) => (meansUnreachable(error) ? connection.failed() : connection.answered()),
      }),
    ),
  );
}
