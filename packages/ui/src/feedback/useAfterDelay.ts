import { useEffect, useState } from 'react';

/** True once `active` has held for `delay` milliseconds; false again at once when it ends. */
export function useAfterDelay(active: boolean, delay = 1000): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setPassed(true), delay);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [active, delay]);
  return active && passed;
}
