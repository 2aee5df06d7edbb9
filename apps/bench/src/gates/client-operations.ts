import type { Table } from './allowance.ts';

/** The pages of clients, and what begins there: the session, the client, and what is known of it in one statement. */
export const clientPages: Table = {
  // Of each client on the page every open task is looked at, for only those the viewer sees count; all clients are sorted.
  ClientList: {
    statements: 3,
    pages: 16_000,
    sorted: 201,
    as: 'worker',
    variables: () => ({ search: null, first: 50 }),
  },
  ClientPage: {
    statements: 3,
    pages: 1_100,
    as: 'worker',
    variables: ({ subjects }) => ({ accountCode: subjects.clientCode }),
  },
  ClientCases: {
    statements: 3,
    as: 'worker',
    variables: ({ subjects }) => ({ id: subjects.clientId, first: 50 }),
  },
  // Whether the viewer sees it is asked of every task of the client, open or not.
  ClientDocuments: {
    statements: 3,
    pages: 2_600,
    as: 'worker',
    variables: ({ subjects }) => ({ id: subjects.clientId, first: 50 }),
  },
  NewTaskClient: {
    // The session, the client, and who looks after them.
    statements: 3,
    pages: 1_100,
    as: 'worker',
    variables: ({ subjects }) => ({ accountCode: subjects.clientCode }),
  },
  NewCaseClient: {
    statements: 2,
    as: 'manager',
    variables: ({ subjects }) => ({ accountCode: subjects.clientCode }),
  },
};
