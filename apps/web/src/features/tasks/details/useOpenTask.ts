import type { ApolloClient } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { type Failure, failureOf } from '@docket/client';
import { useCallback } from 'react';
import { TaskPageDocument, type TaskPageQuery } from '#gql';

export type OpenTask = NonNullable<TaskPageQuery['task']>;

export interface TaskData {
  /** Undefined until the first answer; null when there is none, or the viewer may not see it. */
  readonly task: OpenTask | null | undefined;
  readonly failure: Failure | null;
  readonly refetch: () => Promise<void>;
}

/** One task by its number: from the cache at once, then from the server. */
export function useOpenTask(number: string): TaskData {
  const { data, error, refetch } = useQuery(TaskPageDocument, {
    variables: { number },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return {
    task: data?.task,
    failure: error === undefined ? null : failureOf(error),
    refetch: useCallback(async () => {
      await refetch().catch(() => undefined);
    }, [refetch]),
  };
}

/** Loads a task before it is opened, for example while the pointer rests on its row. */
export function prefetchTask(client: ApolloClient, number: string): void {
  void client.query({ query: TaskPageDocument, variables: { number } }).catch(() => undefined);
}
