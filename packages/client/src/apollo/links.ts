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

/**
 * While somebody signs out nothing is read: the answer would be that nobody is signed in. What is on its way is broken
 * off, and goes on if the sign-out did not reach the server; afterwards it fails.
 */
export function leavingLink({ leaving, state }: Session): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== 'query') return forward(operation);
    return new Observable((observer) => {
      let running: { unsubscribe(): void } | undefined;
      const go = () => {
        if (!leaving.get()) {
          // Not the observer itself: breaking off what runs would end the whole operation.
          running ??= forward(operation).subscribe({
            next: (result) => observer.next(result),
            error: (error: unknown) => observer.error(error),
            complete: () => observer.complete(),
          });
          return;
        }
        running?.unsubscribe();
        running = undefined;
        if (state.get().kind === 'SIGNED_OUT') observer.error(new Error('Nobody is signed in any more.'));
      };
      const stops = [leaving.subscribe(go), state.subscribe(go)];
      go();
      return () => {
        for (const stop of stops) stop();
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
