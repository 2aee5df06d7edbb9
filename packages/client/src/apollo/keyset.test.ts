import { ApolloClient, ApolloLink, gql, Observable, type TypedDocumentNode } from '@apollo/client';
import { expect, test } from '@jest/globals';
import { createCache } from './cache.ts';

const query: TypedDocumentNode<object> = gql`
  query Tasks($tab: String, $first: Int, $after: String) {
    tasks(tab: $tab, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
      }
      edges {
        cursor
        node {
          id
        }
      }
    }
  }
`;

function page(ids: readonly string[], totalCount: number, hasNextPage = false) {
  const nodes = ids.map((id) => ({ __typename: 'Task', id }));
  return {
    tasks: {
      __typename: 'TaskConnection',
      totalCount,
      pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: ids.at(-1) ?? null },
      nodes,
      edges: nodes.map((node) => ({ __typename: 'TaskEdge', cursor: node.id, node })),
    },
  };
}

function clientAnswering(...pages: readonly object[]) {
  const left = [...pages];
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        observer.next({ data: left.shift() ?? null });
        observer.complete();
      }),
  );
  return new ApolloClient({ cache: createCache(), link });
}

const fresh = { query, fetchPolicy: 'network-only' } as const;

test('a page with a cursor is added at the end, a row that comes twice is kept once', async () => {
  const client = clientAnswering(page(['a', 'b'], 3, true), page(['b', 'c'], 4));
  await client.query({ ...fresh, variables: { tab: 'PENDING', first: 2 } });
  await client.query({ ...fresh, variables: { tab: 'PENDING', first: 2, after: 'b' } });
  const read = client.readQuery({ query, variables: { tab: 'PENDING', first: 2 } });
  expect(read).toMatchObject({
    tasks: {
      totalCount: 4,
      pageInfo: { hasNextPage: false, endCursor: 'c' },
      nodes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      edges: [{ cursor: 'a' }, { cursor: 'b' }, { cursor: 'c' }],
    },
  });
});

test('a page without a cursor starts the list anew', async () => {
  const client = clientAnswering(page(['a', 'b'], 2), page(['c'], 1));
  await client.query({ ...fresh, variables: { tab: 'PENDING', first: 50 } });
  const { data } = await client.query({ ...fresh, variables: { tab: 'PENDING', first: 100 } });
  expect(data).toMatchObject({ tasks: { nodes: [{ id: 'c' }] } });
});

test('lists of different arguments are kept apart', async () => {
  const client = clientAnswering(page(['a'], 1), page(['b'], 1));
  await client.query({ ...fresh, variables: { tab: 'PENDING' } });
  await client.query({ ...fresh, variables: { tab: 'CREATED' } });
  const read = client.readQuery({ query, variables: { tab: 'PENDING' } });
  expect(read).toMatchObject({ tasks: { nodes: [{ id: 'a' }] } });
});
