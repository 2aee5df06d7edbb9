import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function for as long as the component is shown, doing what the latest render says. For events alone: rows
 * that are given it need not be drawn again when what it closes over changes.
 */
export function useHandler<A extends readonly unknown[], R>(handler: (...args: A) => R): (...args: A) => R {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
