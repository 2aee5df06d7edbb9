import { dateFormat } from '@docket/ui';
import { listText } from './listTexts.ts';

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;
const relativeDays = 30;
const relative = new Intl.RelativeTimeFormat('en-GB', { style: 'narrow' });

/** How long ago something was, short enough for a column: "13h ago", "2d ago"; the day itself after 30 days. */
export function shortAgo(at: string, now: Date, timeZone: string): string {
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1000));
  if (seconds > relativeDays * 86_400) {
    return dateFormat('en-GB', {
      timeZone,
      day: 'numeric',
      month: 'short',
      year: '2-digit',
    }).format(new Date(at));
  }
  const fitting = units.find((each) => seconds >= each.seconds);
  if (fitting === undefined) return listText('justNow');
  const { unit, seconds: length } = fitting;
  return relative.format(-Math.floor(seconds / length), unit);
}
