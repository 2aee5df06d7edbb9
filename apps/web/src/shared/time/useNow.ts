import { useClock } from '@docket/client';
import { useEffect, useState } from 'react';

const tick = 30_000;

/** The present instant; the component draws again twice a minute, so that "just now" does not stay. */
export function useNow(): Date {
  const clock = useClock();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), tick);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
