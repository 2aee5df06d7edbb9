import { useEffect } from 'react';
import { useTaskActions } from '../actions/taskActionsContext.ts';

/** Brings the new history entry after each of the viewer's own moves, without waiting for the live link. */
export function useMovesRefresh(taskId: string, changed: () => void): void {
  const { onMoved } = useTaskActions();
  useEffect(
    () =>
      onMoved((moved) => {
        if (moved.taskId === taskId) changed();
      }),
    [onMoved, taskId, changed],
  );
}
