import type { MaybeMasked } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { failureOf, newIdempotencyKey } from '@docket/client';
import type { TaskField } from '@docket/domain';
import { useCallback } from 'react';
import { UpdateTaskDocument, type UpdateTaskInput, type UpdateTaskMutation } from '#gql';
import { detailText } from './detailTexts.ts';

/** The fields of an edit, without what every edit carries. */
export type TaskEdit = Omit<UpdateTaskInput, 'taskId' | 'expectedVersion' | 'idempotencyKey'>;

export type UpdateOutcome =
  | { readonly kind: 'SAVED' }
  /** Somebody changed some of the fields first; the page has their values now. */
  | {
      readonly kind: 'CONFLICT';
      readonly by: string;
      readonly fields: readonly TaskField[];
      readonly version: number | undefined;
    }
  | { readonly kind: 'REFUSED'; readonly message: string };

function refused(reason: string): UpdateOutcome {
  return { kind: 'REFUSED', message: detailText('notSaved', { reason }) };
}

type Payload = MaybeMasked<UpdateTaskMutation>['updateTask'];

function read(payload: Payload | undefined): UpdateOutcome {
  if (payload === undefined) return refused(detailText('tryAgain'));
  const { conflict, task, userErrors } = payload;
  if (conflict !== null) {
    return { kind: 'CONFLICT', by: conflict.actor.name, fields: conflict.fields, version: task?.version };
  }
  const [error] = userErrors;
  return error === undefined ? { kind: 'SAVED' } : { kind: 'REFUSED', message: error.message };
}

/** Sends an edit of a task, made while `expectedVersion` was on the screen. */
export function useUpdateTask(
  taskId: string,
): (expectedVersion: number, edit: TaskEdit) => Promise<UpdateOutcome> {
  const client = useApolloClient();
  return useCallback(
    async (expectedVersion, edit) => {
      const input = { ...edit, taskId, expectedVersion, idempotencyKey: newIdempotencyKey() };
      try {
        const { data } = await client.mutate({ mutation: UpdateTaskDocument, variables: { input } });
        return read(data?.updateTask);
      } catch (error) {
        return refused(detailText(failureOf(error).kind === 'OFFLINE' ? 'offline' : 'tryAgain'));
      }
    },
    [client, taskId],
  );
}
