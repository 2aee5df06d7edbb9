import { ApolloProvider } from '@apollo/client/react';
import { useEffect, type ReactNode } from 'react';
import type { DocketClient } from '../apollo/createDocketClient.ts';
import { DocketContext } from './DocketContext.ts';

interface Props {
  readonly docket: DocketClient;
  readonly children: ReactNode;
}

/** Gives everything below it the door's client and asks the server once who is signed in. */
export function SessionProvider({ docket, children }: Props) {
  useEffect(() => {
    if (docket.session.state.get().kind === 'LOADING') void docket.session.load();
  }, [docket]);
  return (
    <DocketContext value={docket}>
      <ApolloProvider client={docket.apollo}>{children}</ApolloProvider>
    </DocketContext>
  );
}
