import { InMemoryCache } from '@apollo/client';
import { keysetPages } from './keyset.ts';

/** The normalised cache of both doors: types are told apart by `__typename` and `id`. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: {
      Node: [
        'Activity',
        'AccessToken',
        'Attachment',
        'Case',
        'Client',
        'Comment',
        'Department',
        'Note',
        'Person',
        'Task',
      ],
    },
    typePolicies: {
      Query: {
        fields: {
          tasks: keysetPages(),
          cases: keysetPages(),
          clients: keysetPages(),
          people: keysetPages(),
          taskCounts: { merge: true },
        },
      },
      Task: { fields: { timeline: keysetPages() } },
      Case: { fields: { timeline: keysetPages(), tasks: keysetPages() } },
    },
  });
}
