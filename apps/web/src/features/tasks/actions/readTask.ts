import type { ApolloClient } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { ActionableTaskFragmentDoc, type ActionableTaskFragment } from '#gql';

const fragment = { fragment: ActionableTaskFragmentDoc, fragmentName: 'ActionableTask' } as const;

/** What the cache knows of a task's moves; null when no screen has loaded them. */
export function readTask(client: ApolloClient, taskId: string): ActionableTaskFragment | null {
  return client.readFragment({ ...fragment, id: `Task:${taskId}`, optimistic: true });
}

/** The same for drawing: follows every change. */
export function useActionableTask(taskId: string | null): ActionableTaskFragment | null {
  const from = taskId === null ? null : { __typename: 'Task' as const, id: taskId };
  const { data, complete } = useFragment({ ...fragment, from });
  return complete ? data : null;
}
