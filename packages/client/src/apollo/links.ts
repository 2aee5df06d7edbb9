import { ApolloLink, CombinedGraphQLErrors, Observable, ServerError } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { tap } from 'rxjs';
import type { Connection } from '../connection/connection.ts';
import { operationUnknown, type Release } from '../release/release.ts';
import type { Session } from '../session/session.ts';
import { meansUnreachable } from './unreachable.ts';

/** True when one of the errors in an answer has that code. */
function hasCode(error: unknown, code: string): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some((each) => each.extensions?.['code'] === code);
}

function meansSessionOver(error: unknown): boolean {
  return hasCode(error, 'UNAUTHENTICATED') || (ServerError.is(error) && error.statusCode === 401);
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

/** Notices that the server no longer knows an operation of this page. The operation fails like any other. */
export function releaseLink(release: Release): ApolloLink {
  return new ErrorLink(({ error }) => {
    if (hasCode(error, operationUnknown)) release.replaced.set(true);
  });
}
