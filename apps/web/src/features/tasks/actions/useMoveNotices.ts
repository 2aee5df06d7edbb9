import { useCallback, useState } from 'react';
import type { MoveNotice } from './taskActionsContext.ts';

type Notices = ReadonlyMap<string, MoveNotice>;

export interface MoveNotices {
  readonly all: Notices;
  /** Tasks whose notices some part of the page draws itself. */
  readonly shown: ReadonlySet<string>;
  readonly set: (taskId: string, notice: MoveNotice | null) => void;
  readonly showsNotices: (taskId: string) => () => void;
}

/** What was not applied, per task, until it is dismissed or the task moves on. */
export function useMoveNotices(): MoveNotices {
  const [all, setAll] = useState<Notices>(new Map());
  const [places, setPlaces] = useState<readonly string[]>([]);
  const set = useCallback((taskId: string, notice: MoveNotice | null) => {
    setAll((before) => {
      if (notice === null && !before.has(taskId)) return before;
      const after = new Map(before);
      if (notice === null) after.delete(taskId);
      else after.set(taskId, notice);
      return after;
    });
  }, []);
  const showsNotices = useCallback((taskId: string) => {
    setPlaces((before) => [...before, taskId]);
    return () =>
      setPlaces((before) => {
        const place = before.indexOf(taskId);
        return before.filter((_, index) => index !== place);
      });
  }, []);
  return { all, shown: new Set(places), set, showsNotices };
}
