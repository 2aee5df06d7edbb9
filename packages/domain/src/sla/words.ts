import { Temporal } from 'temporal-polyfill';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Who reads: staff get short, exact forms; clients plain ones (ux 2.16 and the plain-language rules). */
export type SlaAudience = 'STAFF' | 'CLIENT';

/** An instant on the wall of a zone: "Fri 14 Nov 2025, 16:00" for staff, "14 November 2025, 4:30pm" for clients. */
export function momentWords(instant: string, timeZone: string, audience: SlaAudience): string {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const month = months[wall.month - 1] ?? '';
  if (audience === 'CLIENT') {
    return `${wall.day} ${month} ${wall.year}, ${clockWords(wall.hour, wall.minute)}`;
  }
  const time = `${twoDigits(wall.hour)}:${twoDigits(wall.minute)}`;
  return `${days[wall.dayOfWeek - 1]} ${wall.day} ${month.slice(0, 3)} ${wall.year}, ${time}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Midday and midnight by name, because few are sure which of them 12am is. */
function clockWords(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${twoDigits(minute)}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}
