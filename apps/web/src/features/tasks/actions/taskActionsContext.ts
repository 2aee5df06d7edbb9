import type { TaskMove } from '@docket/ui';
import { createContext, useContext } from 'react';

export interface StartOptions {
  /** Asks for a closing comment where the move would otherwise happen at once (Shift+E). */
  readonly withComment?: boolean | undefined;
}

/** A move that the server confirmed. */
export interface Moved {
  readonly taskId: string;
  readonly move: TaskMove | 'UNDO';
  /** What the status line says: "T-1042 completed". */
  readonly text: string;
}

/** What stands in place of the action bar when a move was not applied. */
export interface MoveNotice {
  readonly kind: 'CONFLICT' | 'FAILURE' | 'UNDO';
  /** Who did what and when, or what went wrong. */
  readonly title: string;
  /** What was not applied, or what to do. */
  readonly text: string;
  /** The comment that was typed; never thrown away. */
  readonly typed: string;
  /** The move that was not applied; null for a failed undo. */
  readonly move: TaskMove | null;
  /** True when starting the same move again may help. */
  readonly canRetry: boolean;
}

/** What can be done with tasks: the same object for as long as the app runs, so that nothing is drawn again for it. */
export interface TaskActionsApi {
  /**
   * Starts a move of a task whose `ActionableTask` fragment is in the cache: at once, or by opening its dialog. A move
   * that is not available does nothing; pressing twice does it once.
   */
  readonly start: (taskId: string, move: TaskMove, options?: StartOptions) => void;
  /** Takes a move of a task back: the history entry's id, and what had been said of it. */
  readonly undo: (taskId: string, activityId: string, text: string) => void;
  readonly dismissNotice: (taskId: string) => void;
  /** Hears every confirmed move, for example to put the focus on the next row; returns what stops it. */
  readonly onMoved: (listener: (moved: Moved) => void) => () => void;
  /** Whoever draws a task's notices registers; without one they open in a dialog. Returns what ends it. */
  readonly showsNotices: (taskId: string) => () => void;
}

/** What is on its way and what was not applied; changes with every move. */
export interface MoveStates {
  /** Ids of the tasks that are being moved. */
  readonly moving: ReadonlySet<string>;
  readonly notices: ReadonlyMap<string, MoveNotice>;
}

export const TaskActionsContext = createContext<TaskActionsApi | null>(null);
export const MoveStatesContext = createContext<MoveStates>({ moving: new Set(), notices: new Map() });

/** The moves of tasks; only below `TaskActionsProvider`. */
export function useTaskActions(): TaskActionsApi {
  const api = useContext(TaskActionsContext);
  if (api === null) throw new Error('useTaskActions needs a TaskActionsProvider above it.');
  return api;
}

/** Whether a move of this task is on its way, and what was not applied to it; draws again when that changes. */
export function useMoveState(taskId: string): { moving: boolean; notice: MoveNotice | undefined } {
  const { moving, notices } = useContext(MoveStatesContext);
  return { moving: moving.has(taskId), notice: notices.get(taskId) };
}
