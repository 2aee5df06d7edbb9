import type { Table } from './allowance.ts';

/** The pages of clients, and what begins there: the session, the client, and what is known of it in one statement. */
export const clientPages: Table = {
  ClientList: { statements: 3, pages: 12_000, as: 'worker', variables: () => ({ search: null, first: 50 }) },
  ClientPage: {
    statements: 3,
    as: 'worker',
    variables: ({ subjects }) => ({ accountCode: subjects.clientCode }),
  },
  ClientCases: {
    statements: 3,
    as: 'worker',
    variables: ({ subjects }) => ({ id: subjects.clientId, first: 50 }),
  },
  ClientDocuments: {
    statements: 3,
    as: 'worker',
    variables: ({ subjects }) => ({ id: subjects.clientId, first: 50 }),
  },
  NewTaskClient: {
    statements: 2,
    as: 'worker',
    variables: ({ subjects }) => ({ accountCode: subjects.clientCode }),
  },
  NewCaseClient: {
    statements: 2,
    as: 'manager',
    variables: ({ subjects }) => ({ accountCode: subjects.clientCode }),
  },
};
