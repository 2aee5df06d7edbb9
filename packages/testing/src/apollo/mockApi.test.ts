import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { expect, test } from '@jest/globals';
import { createMockApi } from './mockApi.ts';
import { connectionOf, type Mocks } from './mockResolvers.ts';

const query = gql`
  query Tasks($first: Int) {
    tasks(first: $first) {
      totalCount
      nodes {
        id
        title
        dueOn
        assignee {
          name
        }
      }
    }
  }
`;

function clientOf(mocks: Mocks) {
  const api = createMockApi('staff', mocks);
  return { api, client: new ApolloClient({ cache: new InMemoryCache(), link: api.link }) };
}

test('what a test does not mention is made up from the schema', async () => {
  const { client } = clientOf({ Query: { tasks: connectionOf([{ id: 'T1' }]) } });
  const { data } = await client.query({ query });
  expect(data).toMatchObject({
    tasks: { totalCount: 1, nodes: [{ id: 'T1', title: 'Task title', dueOn: null, assignee: null }] },
  });
});

test('a mocked field is given its arguments, and what was sent is recorded', async () => {
  const tasks = ({ first }: { first: number }) => connectionOf([{ id: `first-${first}` }]);
  const { client, api } = clientOf({ Query: { tasks } });
  const { data } = await client.query({ query, variables: { first: 7 } });
  expect(data).toMatchObject({ tasks: { nodes: [{ id: 'first-7' }] } });
  expect(api.lastVariables('Tasks')).toEqual({ first: 7 });
});

test('a query that the schema does not allow fails', async () => {
  const { client } = clientOf({});
  const wrong = gql`
    query Wrong {
      nothingOfThatName
    }
  `;
  await expect(client.query({ query: wrong })).rejects.toThrow('Cannot query field "nothingOfThatName"');
});

test('an operation can fail and recover', async () => {
  const { client, api } = clientOf({});
  api.fail('Tasks');
  await expect(client.query({ query, fetchPolicy: 'no-cache' })).rejects.toThrow('Failed to fetch');
  api.recover('Tasks');
  const { data } = await client.query({ query, fetchPolicy: 'no-cache' });
  expect(data).toMatchObject({ tasks: { totalCount: 0 } });
});

test('an event reaches those who listen', async () => {
  const { client, api } = clientOf({});
  const live = gql`
    subscription Live {
      myTasksChanged {
        taskId
        counts {
          pending
        }
      }
    }
  `;
  const seen: unknown[] = [];
  const listening = client.subscribe({ query: live }).subscribe(({ data }) => seen.push(data));
  await api.push('myTasksChanged', { taskId: 'T1', counts: { pending: 4 } });
  listening.unsubscribe();
  await api.push('myTasksChanged', { taskId: 'T2' });
  expect(seen).toMatchObject([{ myTasksChanged: { taskId: 'T1', counts: { pending: 4 } } }]);
});
