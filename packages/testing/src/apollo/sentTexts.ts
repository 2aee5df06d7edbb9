import { ApolloLink, Observable } from '@apollo/client';
import { createDocketClient } from '@docket/client';
import { type DocumentNode, Kind, print, stripIgnoredCharacters } from 'graphql';

export interface SentText {
  readonly name: string;
  /** The id that the document still carries when it leaves. */
  readonly id: unknown;
  /** What Apollo Client would send if it sent text, without white space. */
  readonly text: string;
}

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'definitions' in value;
}

function idOf(document: DocumentNode): unknown {
  const meta = '__meta__' in document ? document.__meta__ : undefined;
  return typeof meta === 'object' && meta !== null && 'id' in meta ? meta.id : undefined;
}

/** Sends each operation of a folder's generated module through Apollo Client as the staff app sets it up. */
export async function sentTexts(module: Readonly<Record<string, unknown>>): Promise<readonly SentText[]> {
  const sent: SentText[] = [];
  const link = new ApolloLink(({ operationName = '', query }) => {
    sent.push({ name: operationName, id: idOf(query), text: stripIgnoredCharacters(print(query)) });
    return new Observable((observer) => {
      observer.next({ data: null });
      observer.complete();
    });
  });
  const { apollo, connection } = createDocketClient({ door: 'staff', link });
  const send = {
    query: (query: DocumentNode) => apollo.query({ query, fetchPolicy: 'no-cache' }),
    mutation: (mutation: DocumentNode) => apollo.mutate({ mutation, fetchPolicy: 'no-cache' }),
    subscription: (query: DocumentNode) =>
      new Promise<void>((done) => apollo.subscribe({ query }).subscribe({ complete: done })),
  } as const;
  for (const document of Object.values(module).filter(isDocument)) {
    const [first] = document.definitions;
    if (first?.kind === Kind.OPERATION_DEFINITION) await send[first.operation](document);
  }
  connection.stop();
  return sent;
}
