import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { TaskCountsDocument } from '#gql';
import { useTaskActions } from '../../features/tasks/actions/taskActionsContext.ts';

/** Counts anew after each of one's own moves, also while the live link is down. */
export function useCountsAfterMoves(): void {
  const apollo = useApolloClient();
  const { onMoved } = useTaskActions();
  useEffect(
    () => onMoved(() => void apollo.refetchQueries({ include: [TaskCountsDocument] })),
    [apollo, onMoved],
  );
}
