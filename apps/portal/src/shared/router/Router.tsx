import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import type { History } from './history.ts';
import { RouterContext, type RouterValue } from './RouterContext.ts';

interface Props {
  readonly history: History;
  readonly prepare: RouterValue['prepare'];
  readonly children: ReactNode;
}

/** Keeps the page at the reader's place. The present page stays until the next one is there to be drawn. */
export function Router({ history, prepare, children }: Props) {
  const [place, setPlace] = useState(history.place);
  useEffect(() => {
    const follow = () => startTransition(() => setPlace(history.place()));
    const stop = history.subscribe(follow);
    // Pages below may have led on before this one listened.
    follow();
    return stop;
  }, [history]);
  const value = useMemo(() => ({ place, go: history.go, prepare }), [place, history, prepare]);
  return <RouterContext value={value}>{children}</RouterContext>;
}
