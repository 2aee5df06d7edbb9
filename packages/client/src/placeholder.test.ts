import { ApolloClient, InMemoryCache, gql } from '@apollo/client';
import { expect, test } from '@jest/globals';
import { MockLink } from '@apollo/client/testing';

test('Apollo Client answers from a mocked link', async () => {
  const query = gql`
    query Name {
      name
    }
  `;
  const link = new MockLink([{ request: { query }, result: { data: { name: 'Docket' } } }]);
  const client = new ApolloClient({ cache: new InMemoryCache(), link, dataMasking: true });
  const { data } = await client.query<{ name: string }>({ query });
  expect(data?.name).toBe('Docket');
});
