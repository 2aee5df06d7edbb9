import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { givenDefinition, plainOffice } from '../../testing/definitions.ts';
import type { TestPerson } from '../../testing/people.ts';
import { storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Answer = {
  readonly importHolidays: {
    readonly definition: {
      readonly state: string;
      readonly version: number;
      readonly content: unknown;
    } | null;
    readonly added: number;
    readonly userErrors: readonly { readonly code: string; readonly field: string }[];
  } | null;
};

const file = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTART;VALUE=DATE:20201225',
  'RRULE:FREQ=YEARLY',
  'SUMMARY:Christmas Day',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

let api: TestApi;
let administrator: TestPerson;
let key: string;

beforeAll(async () => {
  api = await startTestApi();
  administrator = await api.people.person({ role: 'ADMINISTRATOR' });
});
beforeEach(async () => {
  key = `k${api.runtime.newId()}`;
  const known = [{ on: '2026-12-25', name: 'First holiday' }];
  await givenDefinition(api, 'CALENDAR', key, { ...plainOffice, holidays: known });
});
afterAll(() => api.stop());

function take(input: Readonly<Record<string, unknown>> = {}, as = administrator) {
  return api.gql<Answer>(
    as,
    `mutation ($input: ImportHolidaysInput!) { importHolidays(input: $input) {
      definition { state version content } added userErrors { code field } } }`,
    { input: { calendarKey: key, text: file, years: [2026, 2027], ...input } },
  );
}

const publishedHolidays = () =>
  storedRows(
    api,
    `SELECT content->'holidays' AS holidays FROM definition WHERE key = $1 AND state = 'PUBLISHED'`,
    [key],
  );

test('new days go to a draft of the calendar; known ones keep their name, and what is in force stays', async () => {
  const { data } = await take();
  expect(data.importHolidays).toMatchObject({
    added: 1,
    definition: {
      state: 'DRAFT',
      version: 2,
      content: {
        label: 'Plain office',
        holidays: [
          { on: '2026-12-25', name: 'First holiday' },
          { on: '2027-12-25', name: 'Christmas Day' },
        ],
      },
    },
  });
  expect(await publishedHolidays()).toEqual([{ holidays: [{ on: '2026-12-25', name: 'First holiday' }] }]);
  const again = await take({ years: [2028] });
  expect(again.data.importHolidays).toMatchObject({ added: 1, definition: { version: 2 } });
});

test('a key has one effect', async () => {
  const first = await take({ idempotencyKey: key });
  const second = await take({ idempotencyKey: key });
  expect([first, second].map(({ data }) => data.importHolidays?.added)).toEqual([1, 1]);
  const other = await take({ idempotencyKey: key, years: [2030] });
  expect(other.data.importHolidays).toMatchObject({ userErrors: [{ code: 'KEY_REUSED' }] });
});

test('an unknown calendar and a text that is none are refused', async () => {
  expect((await take({ calendarKey: 'nowhere' })).data.importHolidays).toMatchObject({
    userErrors: [{ code: 'NOT_FOUND', field: 'calendarKey' }],
  });
  expect((await take({ text: 'Dear all' })).data.importHolidays).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT', field: 'text' }],
  });
});

test('only administrators change calendars', async () => {
  const manager = await api.people.person({ role: 'CASE_MANAGER' });
  const { errors } = await take({}, manager);
  expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
