import { useApolloClient } from '@apollo/client/react';
import { newIdempotencyKey, useClock, useSession, useToday } from '@docket/client';
import type { ActionForm, TaskMove } from '@docket/ui';
import { useCallback, useRef } from 'react';
import type { ActionableTaskFragment } from '#gql';
import { failureOutcome, type MoveOutcome, outcomeOf } from './moveOutcome.ts';
import { paintDecision } from './paintDecision.ts';
import type { KnownPerson } from './paintMove.ts';
import { type MoveRequest, sendMove } from './sendMove.ts';

/** A decided move: what was filled in, and whom the dialog chose. */
export interface Decided {
  readonly task: ActionableTaskFragment;
  readonly move: TaskMove;
  readonly form: ActionForm;
  readonly takeOver: boolean;
  readonly chosen: KnownPerson | null;
}

/**
 * Performs a decided move: shows it at once, sends it, and says what became of it; what was shown is rolled back
 * unless the server confirmed. The same decision sent again carries the same key, so nothing happens twice.
 */
export function useMovePerformer(): (decided: Decided) => Promise<MoveOutcome> {
  const client = useApolloClient();
  const clock = useClock();
  const today = useToday();
  const { user } = useSession();
  const keys = useRef(new Map<string, string>());

  return useCallback(
    async ({ task, move, form, takeOver, chosen }) => {
      const decision = JSON.stringify([task.id, task.version, move, form, takeOver]);
      const idempotencyKey = keys.current.get(decision) ?? newIdempotencyKey();
      keys.current.set(decision, idempotencyKey);
      const request: MoveRequest = {
        taskId: task.id,
        expectedVersion: task.version,
        move,
        form,
        takeOver,
        idempotencyKey,
      };
      const viewer: KnownPerson = { id: user?.id ?? '', name: user?.name ?? '', kind: 'STAFF' };
      const around = () => ({
        task,
        request,
        viewerId: viewer.id,
        now: clock.now(),
        timeZone: clock.timeZone,
        today,
      });
      const paint = paintDecision(client, {
        task,
        request,
        viewer,
        chosen,
        now: clock.now().toISOString(),
        today,
      });
      try {
        const outcome = outcomeOf(await sendMove(client, request), around());
        keys.current.delete(decision);
        if (outcome.kind === 'DONE') paint.confirmed();
        return outcome;
      } catch (error) {
        return failureOutcome(error, around());
      } finally {
        paint.answered();
      }
    },
    [client, clock, today, user],
  );
}
