import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { TaskActionsContext } from './taskActionsContext.ts';
import { useMoves } from './useMoves.ts';

const loadDialog = () => import('./MoveDialog.tsx');
const MoveDialog = lazy(async () => ({ default: (await loadDialog()).MoveDialog }));

const MoveNoticeDialog = lazy(async () => ({
  default: (await import('./MoveNoticeDialog.tsx')).MoveNoticeDialog,
}));

const preloadAfter = 1_500;

/** Lets everything below it start moves of tasks; holds their dialogs and what was not applied. */
export function TaskActionsProvider({ children }: { readonly children: ReactNode }) {
  const { api, open, close, perform, notices } = useMoves();
  useEffect(() => {
    // The first dialog has to open within 80 ms, so its code is there before it is asked for.
    const timer = setTimeout(() => void loadDialog(), preloadAfter);
    return () => clearTimeout(timer);
  }, []);
  const homeless = [...notices.all].find(([taskId]) => !notices.shown.has(taskId));
  return (
    <TaskActionsContext value={api}>
      {children}
      <Suspense fallback={null}>
        {open !== null && (
          <MoveDialog key={`${open.task.id} ${open.move}`} opened={open} perform={perform} onClose={close} />
        )}
        {homeless !== undefined && <MoveNoticeDialog taskId={homeless[0]} />}
      </Suspense>
    </TaskActionsContext>
  );
}
