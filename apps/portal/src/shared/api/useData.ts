import useSWR from 'swr';
import { usePortal } from './portal.ts';
import type { Failure } from './failure.ts';
import type { Operation } from './operation.ts';

export interface Data<Result> {
  /** What was read last; stays while it is read again. */
  readonly data: Result | undefined;
  /** Why the last reading failed, if it did. */
  readonly failure: Failure | undefined;
  readonly reload: () => void;
}

/** Reads for a page: from memory at once where it was read before, and again from the server. */
export function useData<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
): Data<Result> {
  const { send } = usePortal();
  const { data, error, mutate } = useSWR<Result, Failure>([operation.__meta__.id, variables], () =>
    send(operation, variables),
  );
  return { data, failure: error, reload: () => void mutate() };
}
