import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { jobHandlers } from '../../jobs.ts';
import { queues } from '../../queues.ts';
import { givenCase } from '../../testing/cases.ts';
import { MailRoom } from '../../testing/mails.ts';
import type { TestPerson } from '../../testing/people.ts';
import { givenTask, storedRows } from '../../testing/tasks.ts';
import { performCaseAction } from '../cases/case-perform.service.ts';
import { dying } from '../schedule/fixtures.ts';

let room: MailRoom;
let amira: TestPerson;
let ben: TestPerson;
let cleo: TestPerson;

beforeAll(async () => {
  room = await MailRoom.open();
});
beforeEach(async () => {
  await room.clear();
  const { people } = room.api;
  const departments = [await people.department()];
  amira = await people.person({ name: 'Amira Holt', role: 'ADMINISTRATOR' });
  ben = await people.person({ name: 'Ben Okafor', departments });
  cleo = await people.person({ name: 'Cleo Dunn', role: 'CASE_MANAGER', departments });
});
afterAll(() => room.close());

const happenings: Readonly<Record<string, () => Promise<unknown>>> = {
  'task-mail': () => givenTask(room.api, amira, { assigneeId: ben.id, coAssigneeIds: [cleo.id] }),
  'case-mail': async () => {
    const caseId = await givenCase(room.api, cleo, { participantIds: [ben.id] });
    const session = await room.api.session(amira);
    const order = { caseId, expectedVersion: 1, request: { action: 'CLOSE', outcome: 'Repaired' } };
    await session.transaction((tx) => performCaseAction(tx, order));
  },
};

const deliveries = () =>
  storedRows(
    room.api,
    `SELECT p.name FROM mail_delivery m JOIN person p ON p.id = m.person_id WHERE m.person_id = ANY ($1::uuid[]) ORDER BY 1`,
    [[ben.id, cleo.id]],
  );
const both = [{ name: 'Ben Okafor' }, { name: 'Cleo Dunn' }];

async function waiting(name: string) {
  const [job] = await room.waiting(name);
  if (job === undefined) throw new Error(`No job of ${name} waits.`);
  return job;
}

test.each(Object.keys(happenings))(
  '%s run twice, and twice at once, makes one mail to each',
  async (name) => {
    await happenings[name]?.();
    const job = await waiting(name);
    await Promise.all([room.run(job), room.run(job)]);
    await room.run(job);
    expect(await deliveries()).toEqual(both);
    await room.after(240);
    expect(room.sink.mails).toHaveLength(2);
  },
);

test.each(Object.keys(happenings))(
  '%s killed at any of its statements leaves nothing half done, and the next one does it',
  async (name) => {
    await happenings[name]?.();
    const job = await waiting(name);
    const steps = [1, 2, 3, 4, 5, 6, 7, 8];
    for (const statement of steps) {
      const killed = { ...room.api.runtime, transaction: dying(room.api, statement) };
      const handler = jobHandlers(killed).find(({ queue }) => queue.name === name);
      await expect(handler?.run(job.data)).rejects.toThrow('killed');
      expect(await deliveries()).toEqual([]);
    }
    await room.run(job);
    expect(await deliveries()).toEqual(both);
  },
);

test('every queue is one that a test runs twice and kills', () => {
  const elsewhere = {
    mail: 'mail-delivery.api.test.ts',
    'sla-reminders': 'reminders.api.test.ts',
    'sla-recalculation': 'recalculation.api.test.ts',
    housekeeping: 'housekeeping.api.test.ts',
  };
  const tested = [...Object.keys(happenings), ...Object.keys(elsewhere)];
  expect(queues.map(({ name }) => name).toSorted()).toEqual(tested.toSorted());
});
