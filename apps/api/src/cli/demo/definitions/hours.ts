import { type DemoDefinition, day, hour } from './definition.ts';

/** England and Wales; a holiday on a weekend is taken on the next working day. */
const bankHolidays = [
  { on: '2026-01-01', name: 'New Year’s Day' },
  { on: '2026-04-03', name: 'Good Friday' },
  { on: '2026-04-06', name: 'Easter Monday' },
  { on: '2026-05-04', name: 'Early May bank holiday' },
  { on: '2026-05-25', name: 'Spring bank holiday' },
  { on: '2026-08-31', name: 'Summer bank holiday' },
  { on: '2026-12-25', name: 'Christmas Day' },
  { on: '2026-12-28', name: 'Boxing Day (substitute day)' },
  { on: '2027-01-01', name: 'New Year’s Day' },
  { on: '2027-03-26', name: 'Good Friday' },
  { on: '2027-03-29', name: 'Easter Monday' },
  { on: '2027-05-03', name: 'Early May bank holiday' },
  { on: '2027-05-31', name: 'Spring bank holiday' },
  { on: '2027-08-30', name: 'Summer bank holiday' },
  { on: '2027-12-27', name: 'Christmas Day (substitute day)' },
  { on: '2027-12-28', name: 'Boxing Day (substitute day)' },
];

const officeDay = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '17:30' },
];
const repairsDay = [{ from: '08:00', to: '18:00' }];

/** When Larkfield works: the office with its lunch break, and the repairs line, which has none. */
export const calendars: readonly DemoDefinition[] = [
  {
    kind: 'CALENDAR',
    key: 'office',
    content: {
      label: 'London office',
      timeZone: 'Europe/London',
      week: {
        MONDAY: officeDay,
        TUESDAY: officeDay,
        WEDNESDAY: officeDay,
        THURSDAY: officeDay,
        FRIDAY: officeDay,
      },
      holidays: bankHolidays,
    },
  },
  {
    kind: 'CALENDAR',
    key: 'repairs-line',
    content: {
      label: 'Repairs line',
      timeZone: 'Europe/London',
      week: {
        MONDAY: repairsDay,
        TUESDAY: repairsDay,
        WEDNESDAY: repairsDay,
        THURSDAY: repairsDay,
        FRIDAY: repairsDay,
        SATURDAY: [{ from: '09:00', to: '13:00' }],
      },
      holidays: bankHolidays,
    },
  },
];

/** What is promised for each case type, beside what every priority promises. */
export const policies: readonly DemoDefinition[] = [
  {
    kind: 'SLA_POLICY',
    key: 'boiler-repair',
    content: {
      label: 'Boiler repairs',
      typeKey: 'boiler-repair',
      firstResponseMinutes: day,
      resolutionMinutes: 10 * day,
      calendarKey: 'office',
      reminders: [50, 80, 100],
    },
  },
  {
    kind: 'SLA_POLICY',
    key: 'boiler-repair-urgent',
    content: {
      label: 'Urgent boiler repairs',
      typeKey: 'boiler-repair',
      priority: 'URGENT',
      firstResponseMinutes: hour,
      resolutionMinutes: 3 * day,
      calendarKey: 'office',
      pausesWhileWaiting: false,
      reminders: [50, 80, 100],
    },
  },
  {
    kind: 'SLA_POLICY',
    key: 'benefit-application',
    content: {
      label: 'Benefit applications',
      typeKey: 'benefit-application',
      firstResponseMinutes: 2 * day,
      resolutionMinutes: 20 * day,
      calendarKey: 'office',
      reminders: [80, 100],
    },
  },
  {
    kind: 'SLA_POLICY',
    key: 'contract-review',
    content: {
      label: 'Contract reviews',
      typeKey: 'contract-review',
      resolutionMinutes: 15 * day,
      calendarKey: 'office',
      reminders: [50, 100],
    },
  },
  {
    kind: 'SLA_POLICY',
    key: 'general-enquiry',
    content: {
      label: 'General enquiries',
      typeKey: 'general-enquiry',
      resolutionMinutes: 130 * day,
      calendarKey: 'office',
      reminders: [80, 100],
    },
  },
];
