import type { SlaPolicyContent } from '@docket/domain';

import type { Transaction } from '../../platform/database/database.ts';
import type { RunTransaction } from '../../platform/database/transaction.ts';
import { givenDefinition, givenNoPolicies, plainOffice } from '../../testing/definitions.ts';
import type { TestPerson } from '../../testing/people.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

/** A Monday, when the plain office opens. */
export const monday = '2026-11-23T09:00:00Z';

/** An answer within an hour and the work within five, counted by the plain office. */
export const fiveHours: SlaPolicyContent = {
  label: 'Five hours',
  priority: null,
  typeKey: null,
  clientId: null,
  firstResponseMinutes: 60,
  resolutionMinutes: 300,
  calendarKey: 'plain',
  pausesWhileWaiting: true,
  overridable: true,
  reminders: [50],
  retired: false,
};

/** An API where the plain office is open and nothing is promised, unless `policy` is. */
export async function startScheduleApi(policy: SlaPolicyContent | null): Promise<TestApi> {
  const api = await startTestApi();
  await givenNoPolicies(api);
  await givenDefinition(api, 'CALENDAR', 'plain', plainOffice);
  if (policy !== null) await givenDefinition(api, 'SLA_POLICY', 'five-hours', policy);
  return api;
}

/** The person with a session that is as fresh as the clock. */
export async function signedIn(api: TestApi, person: TestPerson): Promise<TestPerson> {
  return { ...person, headers: await api.people.session(person.id, person.door) };
}

export type ShownClock = {
  readonly state: string;
  readonly badge: string;
  readonly dueAt: string | null;
  readonly targetMinutes: number | null;
  readonly remainingMinutes: number | null;
  readonly policy: string | null;
  readonly calendar: string;
  readonly reminders: readonly number[];
  readonly overridable: boolean;
};

/** A clock of a task as a person sees it now; null where it has none. */
export async function shownClock(
  api: TestApi,
  as: TestPerson,
  taskId: string,
  field: 'sla' | 'firstResponse' = 'sla',
): Promise<ShownClock | null> {
  const { data } = await api.gql<{ task: { clock: ShownClock | null } }>(
    await signedIn(api, as),
    `query ($id: ID!) { task(id: $id) { clock: ${field} {
      state badge dueAt targetMinutes remainingMinutes policy calendar reminders overridable } } }`,
    { id: taskId },
  );
  return data.task.clock;
}

/** Transactions that fail at the statement of this number, as if the process had ended there. */
export function dying(api: TestApi, statement: number): RunTransaction {
  return (work) =>
    api.runtime.transaction((db) => {
      let count = 0;
      const counted: Transaction = {
        ...db,
        rows: (...call) => {
          count += 1;
          if (count === statement) throw new Error('killed');
          return db.rows(...call);
        },
        enqueue: async (job) => {
          count += 1;
          if (count === statement) throw new Error('killed');
          await db.enqueue(job);
        },
      };
      return work(counted);
    });
}
