import { useLive, useSession } from '@docket/client';
import type { ActivityVerb } from '@docket/domain';
import { useCallback, useMemo, useRef, useState } from 'react';
import { TaskChangedDocument } from '#gql';
import { announce } from '../../../shared/page/announcements.ts';
import { detailText } from './detailTexts.ts';

const announced = [
  'DOING',
  'FORWARD',
  'REPLY',
  'CANCEL',
  'COMPLETE',
  'REOPEN',
  'REASSIGNED',
  'CLAIMED',
] as const satisfies readonly ActivityVerb[];

export interface TaskLive {
  /** Calls back after each change of the task; returns what stops it. */
  readonly listen: (listener: () => void) => () => void;
  /** Tells the listeners that something changed here. */
  readonly changed: () => void;
  /** True once the viewer may no longer see the task. */
  readonly lost: boolean;
}

/** Keeps an open task true: brings what others change, says their moves aloud, notices when access ends (ux 2.8). */
export function useTaskLive(taskId: string | undefined, refetch: () => unknown): TaskLive {
  const me = useSession().user?.id;
  const listeners = useRef(new Set<() => void>());
  const [lost, setLost] = useState(false);
  const changed = useCallback(() => {
    for (const listener of new Set(listeners.current)) listener();
  }, []);
  const catchUp = useCallback(() => {
    void refetch();
    changed();
  }, [refetch, changed]);
  useLive({
    document: TaskChangedDocument,
    variables: { taskId: taskId ?? '' },
    enabled: taskId !== undefined,
    onEvent: ({ taskChanged: { verb, actor, task } }) => {
      setLost(task === null);
      if (task === null) return;
      catchUp();
      const move = announced.find((each) => each === verb);
      if (move !== undefined && actor.id !== me) announce(detailText(`live.${move}`, { name: actor.name }));
    },
    onGap: catchUp,
  });
  const listen = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  }, []);
  return useMemo(() => ({ listen, changed, lost }), [listen, changed, lost]);
}
