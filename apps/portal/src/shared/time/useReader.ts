import { useClock } from '@docket/client';
import type { Reader } from './format.ts';

const hour12 = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 === true;

/** How this reader writes the time: the zone of the page's clock, the hours of the browser's language. */
export function useReader(): Reader {
  return { timeZone: useClock().timeZone, hour12 };
}
