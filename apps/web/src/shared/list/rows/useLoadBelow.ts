import { useEffect, useEffectEvent } from 'react';

/** So many lines before the end of what is loaded the next ones are fetched. */
const near = 40;

interface Parts {
  readonly wanted: boolean;
  /** Lines between the screen and the end of what is loaded. */
  readonly remaining: number;
  /** Lines there are. */
  readonly count: number;
  readonly load: () => void;
}

/** Fetches the next rows of a long table while one scrolls towards its end; once for each length it reaches. */
export function useLoadBelow({ wanted, remaining, count, load }: Parts): void {
  const fetchMore = useEffectEvent(() => load());
  const isNear = wanted && remaining < near;
  useEffect(() => {
    if (isNear) fetchMore();
  }, [isNear, count]);
}
