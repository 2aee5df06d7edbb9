import { ApolloClient, InMemoryCache, gql, type TypedDocumentNode } from '@apollo/client';
import { MockLink } from '@apollo/client/testing';
import { expect, test } from '@jest/globals';

test('Apollo Client answers from a mocked link', async () => {
  const query: TypedDocumentNode<{ name: string }> = gql`
    query Name {
      name
    }
  `;
  const link = new MockLink([{ request: { query }, result: { data: { name: 'Docket' } } }]);
  const client = new ApolloClient({ cache: new InMemoryCache(), link, dataMasking: true });
  const { data } = await client.query({ query });
  expect(data?.name).toBe('Docket');
});
