import type { DaySpan, WorkingCalendar } from './calendar.ts';

const withLunch: readonly DaySpan[] = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];

/** Monday to Friday, eight hours a day with an hour of lunch. */
export const berlinOffice: WorkingCalendar = {
  key: 'berlin',
  label: 'Berlin office',
  timeZone: 'Europe/Berlin',
  week: {
    MONDAY: withLunch,
    TUESDAY: withLunch,
    WEDNESDAY: withLunch,
    THURSDAY: withLunch,
    FRIDAY: withLunch,
  },
  holidays: [
    { on: '2026-12-25', name: 'Christmas Day' },
    { on: '2027-01-01', name: 'New Year’s Day' },
  ],
};

/** A calendar that has these hours every day of the week. */
export function everyDay(timeZone: string, ...hours: readonly DaySpan[]): WorkingCalendar {
  return {
    key: 'every-day',
    label: 'Every day',
    timeZone,
    week: {
      MONDAY: hours,
      TUESDAY: hours,
      WEDNESDAY: hours,
      THURSDAY: hours,
      FRIDAY: hours,
      SATURDAY: hours,
      SUNDAY: hours,
    },
    holidays: [],
  };
}
