const minutesOfDay = 1440;

/** Whole hours and minutes: "40 min", "3 h", "1 h 12 min"; for working time, which knows no days of 24 hours. */
export function hoursWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** Time by the calendar to the minute, below two days, then to the hour: "1 h 12 min", "2 days 4 h". */
export function exactDuration(minutes: number): string {
  if (minutes < 2 * minutesOfDay) return hoursWords(minutes);
  const hours = Math.floor((minutes % minutesOfDay) / 60);
  return hours === 0 ? daysWords(minutes) : `${daysWords(minutes)} ${hours} h`;
}

/** Time by the calendar in its largest unit, rounded down, so that it changes seldom: "40 min", "3 h", "2 days". */
export function roughDuration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return minutes < 2 * minutesOfDay ? `${Math.floor(minutes / 60)} h` : daysWords(minutes);
}

/** Time by the calendar for clients, in whole words: "40 minutes", "1 hour 12 minutes", "2 days 4 hours". */
export function plainDuration(minutes: number): string {
  const days = minutes < 2 * minutesOfDay ? 0 : Math.floor(minutes / minutesOfDay);
  const hours = Math.floor((minutes - days * minutesOfDay) / 60);
  const rest = days > 0 ? 0 : minutes % 60;
  const parts = [counted(days, 'day'), counted(hours, 'hour'), counted(rest, 'minute')];
  return parts.filter((part) => part !== '').join(' ');
}

function counted(number: number, word: string): string {
  if (number === 0) return '';
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}

function daysWords(minutes: number): string {
  return `${Math.floor(minutes / minutesOfDay)} days`;
}
