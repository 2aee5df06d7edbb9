import { useApolloClient } from '@apollo/client/react';
import { newIdempotencyKey, useSession } from '@docket/client';
import { type ActionErrors, emptyActionForm, type TaskMove, useStatusLine } from '@docket/ui';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ActionableTaskFragment } from '#gql';
import { asksFirst } from './dialogOption.ts';
import type { MoveOutcome } from './moveOutcome.ts';
import { moveText } from './moveTexts.ts';
import { isOffered } from './offers.ts';
import { readTask } from './readTask.ts';
import { sendUndo } from './sendMove.ts';
import type { Moved, MoveStates, TaskActionsApi } from './taskActionsContext.ts';
import { type Decided, useMovePerformer } from './useMovePerformer.ts';
import { type MoveNotices, useMoveNotices } from './useMoveNotices.ts';

/** A dialog that is open over the page. */
export interface OpenMove {
  readonly task: ActionableTaskFragment;
  readonly move: TaskMove;
  /** What the server said at the fields before the dialog opened. */
  readonly errors: ActionErrors;
}

export interface Moves {
  readonly api: TaskActionsApi;
  readonly states: MoveStates;
  readonly open: OpenMove | null;
  readonly close: () => void;
  /** Performs what a dialog decided; the outcome tells the dialog whether to stay. */
  readonly perform: (decided: Decided) => Promise<MoveOutcome>;
  readonly shown: MoveNotices['shown'];
}

/** Everything behind `useTaskActions`: what is open, what is on its way, what was not applied. */
export function useMoves(): Moves {
  const client = useApolloClient();
  const navigate = useNavigate();
  const viewerId = useSession().user?.id ?? '';
  const { show } = useStatusLine();
  const send = useMovePerformer();
  const notices = useMoveNotices();
  const [open, setOpen] = useState<OpenMove | null>(null);
  const [moving, setMoving] = useState<ReadonlySet<string>>(new Set());
  const busy = useRef(new Set<string>());
  // A dialog takes a moment to appear; keys pressed meanwhile were meant for it.
  const opening = useRef(false);
  const listeners = useRef(new Set<(moved: Moved) => void>());
  const setNotice = notices.set;

  const openDialog = useCallback((next: OpenMove) => {
    opening.current = true;
    setOpen(next);
  }, []);
  const close = useCallback(() => {
    opening.current = false;
    setOpen(null);
  }, []);
  const tell = useCallback((moved: Moved) => {
    for (const listener of new Set(listeners.current)) listener(moved);
  }, []);
  const undo = useCallback(
    async (taskId: string, activityId: string, what: string) => {
      const payload = await sendUndo(client, activityId, newIdempotencyKey()).catch(() => undefined);
      const [error] = payload?.userErrors ?? [];
      if (payload !== undefined && error === undefined) {
        const text = moveText('done.UNDO', { what });
        setNotice(taskId, null);
        show({ text });
        tell({ taskId, move: 'UNDO', text });
        return;
      }
      const title = error?.message ?? moveText('undoFailed');
      const text = error?.remedy ?? moveText('tryAgainText');
      setNotice(taskId, { kind: 'UNDO', title, text, typed: '', move: null, canRetry: false });
    },
    [client, setNotice, show, tell],
  );

  const perform = useCallback(
    async (decided: Decided): Promise<MoveOutcome> => {
      const { task, move, form } = decided;
      busy.current.add(task.id);
      setMoving(new Set(busy.current));
      const outcome = await send(decided);
      busy.current.delete(task.id);
      setMoving(new Set(busy.current));
      if (outcome.kind === 'DONE') {
        const { activityId, text } = outcome;
        setNotice(task.id, null);
        const write = () => void navigate(`/tasks/${task.number}?compose=NOTE`);
        show({
          text,
          undo: activityId === null ? undefined : () => void undo(task.id, activityId, text),
          action: move === 'COMPLETE' ? { label: moveText('addComment'), run: write } : undefined,
        });
        tell({ taskId: task.id, move, text });
      }
      if (outcome.kind === 'ALREADY') show({ text: outcome.text });
      if (outcome.kind === 'CONFLICT') {
        setNotice(task.id, { ...outcome, typed: form.comment, move, canRetry: false });
      }
      return outcome;
    },
    [send, setNotice, show, tell, undo, navigate],
  );

  const moveNow = useCallback(
    async (task: ActionableTaskFragment, move: TaskMove) => {
      const form = emptyActionForm;
      const outcome = await perform({ task, move, form, takeOver: false, chosen: null });
      if (outcome.kind === 'FIELDS') openDialog({ task, move, errors: outcome.errors });
      if (outcome.kind !== 'FAILURE') return;
      const { title, text, canRetry } = outcome;
      setNotice(task.id, { kind: 'FAILURE', title, text, typed: '', move, canRetry });
    },
    [perform, setNotice, openDialog],
  );

  const start = useCallback<TaskActionsApi['start']>(
    (taskId, move, { withComment = false } = {}) => {
      const task = readTask(client, taskId);
      if (opening.current || busy.current.has(taskId)) return;
      if (task === null || !isOffered(task, move)) return;
      setNotice(taskId, null);
      if (asksFirst(task, move, { viewerId, withComment })) openDialog({ task, move, errors: {} });
      else void moveNow(task, move);
    },
    [client, viewerId, moveNow, setNotice, openDialog],
  );

  const { all, shown, showsNotices } = notices;
  const api = useMemo<TaskActionsApi>(
    () => ({
      start,
      undo: (taskId, activityId, text) => void undo(taskId, activityId, text),
      dismissNotice: (taskId) => setNotice(taskId, null),
      onMoved: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
      showsNotices,
    }),
    [start, undo, setNotice, showsNotices],
  );
  const states = useMemo<MoveStates>(() => ({ moving, notices: all }), [moving, all]);
  return { api, states, open, close, perform, shown };
}
