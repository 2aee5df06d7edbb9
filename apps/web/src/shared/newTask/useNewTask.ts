import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export interface NewTaskControl {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

const parameter = 'new';

/** The dialog "New task" lies over whatever page is open; its address says so. */
export function useNewTask(): NewTaskControl {
  const [query, setQuery] = useSearchParams();
  const isOpen = query.get(parameter) === 'task';
  const change = useCallback(
    (next: boolean) =>
      setQuery(
        (before) => {
          const after = new URLSearchParams(before);
          if (next) after.set(parameter, 'task');
          else after.delete(parameter);
          return after;
        },
        { replace: true },
      ),
    [setQuery],
  );
  return useMemo(() => ({ isOpen, open: () => change(true), close: () => change(false) }), [isOpen, change]);
}
