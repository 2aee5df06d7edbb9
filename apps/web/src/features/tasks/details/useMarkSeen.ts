import { useMutation } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { MarkTaskSeenDocument } from '#gql';

/** Takes the "New to you" dot off a task once it was opened. */
export function useMarkSeen(
  task: { readonly id: string; readonly isNewToViewer: boolean } | undefined,
): void {
  const [mark] = useMutation(MarkTaskSeenDocument);
  const seen = useEffectEvent((taskId: string) => {
    // A dot that stays a little longer is no reason to disturb anybody.
    void mark({ variables: { input: { taskId } } }).catch(() => undefined);
  });
  const newId = task?.isNewToViewer === true ? task.id : undefined;
  useEffect(() => {
    if (newId !== undefined) seen(newId);
  }, [newId]);
}
