import { calendarDay } from '@docket/domain';
import { createContext, useContext, useSyncExternalStore } from 'react';

/** The time as screens see it; tests put a fixed one in its place. */
export interface Clock {
  /** The present instant. */
  readonly now: () => Date;
  /** IANA name of the viewer's time zone. */
  readonly timeZone: string;
}

export const systemClock: Clock = {
  now: () => new Date(),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

export const ClockContext = createContext<Clock>(systemClock);

/** The clock of the page. */
export function useClock(): Clock {
  return useContext(ClockContext);
}

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000);
  return () => clearInterval(timer);
}

/** The viewer's calendar day as `YYYY-MM-DD`; the component draws again at midnight. */
export function useToday(): string {
  const clock = useClock();
  const read = () => calendarDay(clock.now(), clock.timeZone);
  return useSyncExternalStore(everyMinute, read, read);
}
