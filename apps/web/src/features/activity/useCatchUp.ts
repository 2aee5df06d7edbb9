import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

export interface Unseen {
  /** Entries that came while their end of the list was out of sight. */
  readonly count: number;
  readonly show: () => void;
}

/** Hears that the task changed; returns what stops it. */
export type ListenForChanges = (listener: () => void) => () => void;

/**
 * Brings new entries whenever the task changed. The page never scrolls by itself: entries that came above what is being
 * read are counted until they are asked for.
 */
export function useCatchUp(
  box: RefObject<HTMLElement | null>,
  listen: ListenForChanges,
  catchUp: () => Promise<number>,
): Unseen {
  const [count, setCount] = useState(0);
  const bring = useEffectEvent(async () => {
    const come = await catchUp();
    const top = box.current?.getBoundingClientRect().top ?? 0;
    if (come > 0 && top < 0) setCount((before) => before + come);
  });
  useEffect(() => listen(() => void bring()), [listen]);
  return {
    count,
    show: () => {
      setCount(0);
      box.current?.scrollIntoView({ block: 'start' });
    },
  };
}
