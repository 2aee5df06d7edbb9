import { useApolloClient } from '@apollo/client/react';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { MoveDepartmentsDocument } from '#gql';
import { usePreload } from '../../../shared/layers/usePreload.ts';
import { MoveStatesContext, TaskActionsContext } from './taskActionsContext.ts';
import { useMoves } from './useMoves.ts';

const loadDialog = () => import('./MoveDialog.tsx');
const MoveDialog = lazy(async () => ({ default: (await loadDialog()).MoveDialog }));

const loadNotice = () => import('./MoveNoticeDialog.tsx');
const MoveNoticeDialog = lazy(async () => ({ default: (await loadNotice()).MoveNoticeDialog }));

/** Lets everything below it start moves of tasks; holds their dialogs and what was not applied. */
export function TaskActionsProvider({ children }: { readonly children: ReactNode }) {
  const { api, states, open, close, perform, shown } = useMoves();
  const apollo = useApolloClient();
  // The first dialog has to open within 80 ms with what it offers, and a notice also without a connection.
  const layers = useMemo(
    () => [loadDialog, loadNotice, () => apollo.query({ query: MoveDepartmentsDocument })],
    [apollo],
  );
  usePreload(layers);
  const homeless = [...states.notices].find(([taskId]) => !shown.has(taskId));
  return (
    <TaskActionsContext value={api}>
      <MoveStatesContext value={states}>
        {children}
        <Suspense fallback={null}>
          {open !== null && (
            <MoveDialog
              key={`${open.task.id} ${open.move}`}
              opened={open}
              perform={perform}
              onClose={close}
            />
          )}
          {homeless !== undefined && <MoveNoticeDialog taskId={homeless[0]} />}
        </Suspense>
      </MoveStatesContext>
    </TaskActionsContext>
  );
}
