import { useEffect, useState } from 'react';

const afterMilliseconds = 1_000;

/** True once `busy` has lasted a second: sooner than that nobody needs to be told to wait. */
export function useLate(busy: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setLate(true), afterMilliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy]);
  return late;
}
