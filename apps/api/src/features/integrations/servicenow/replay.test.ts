import { expect, test } from '@jest/globals';
import { isOutstanding, phaseOfStatus, standardWorkflow, type TaskFacts } from '@docket/domain';
import fc from 'fast-check';

import { rowReader } from './columns.ts';
import { byTime, type IncidentEvent, incidentStates, type IncidentState } from './event.ts';
import { rehearsalDesk } from './rehearsal.ts';
import { type Replayed, replayIncident } from './replay.ts';
import { phaseWanted } from './way.ts';

const read = rowReader(['priority', 'category', 'made_sla', 'closed_code', 'resolved_by']);

type Sketch = Partial<Pick<IncidentEvent, 'state' | 'group' | 'assignedTo'>> & { readonly cells?: string[] };

function history(...sketches: readonly Sketch[]): readonly IncidentEvent[] {
  return sketches.map(({ cells = [], ...sketch }, index) => ({
    line: index + 2,
    incident: 'INC1',
    state: 'New',
    at: new Date(Date.UTC(2016, 2, 1) + index * 3_600_000).toISOString(),
    modification: index,
    updatedBy: `Updated by ${index % 3}`,
    group: 'Group 1',
    assignedTo: null,
    caller: 'Caller 1',
    openedBy: 'Opened by 1',
    ...sketch,
    row: read(
      [...cells, ...['3 - Moderate', 'Category 1', 'TRUE', 'code 6', 'Resolved by 1'].slice(cells.length)],
      1,
    ),
  }));
}

const rehearse = (events: readonly IncidentEvent[]) =>
  replayIncident(standardWorkflow, rehearsalDesk(standardWorkflow, null), events, null);

const codes = ({ losses }: Replayed) => losses.map(({ line, code, refusal }) => [line, refusal ?? code]);

test('New, Active, Resolved, Closed are create, doing, complete and nothing further', async () => {
  const replayed = await rehearse(
    history({}, { state: 'Active' }, { state: 'Resolved' }, { state: 'Closed' }),
  );
  expect(replayed.deeds).toEqual(['CREATE', 'DOING', 'COMPLETE']);
  expect(replayed.fates).toEqual(['APPLIED', 'APPLIED', 'APPLIED', 'UNCHANGED']);
  expect(codes(replayed)).toEqual([[5, 'ALREADY_SO']]);
  expect(replayed.status).toBe('RESOLVED');
});

test('an incident closed straight from New is started and completed, and the comment says so', async () => {
  const comments: (string | null)[] = [];
  const desk = rehearsalDesk(standardWorkflow, null);
  const replayed = await replayIncident(
    standardWorkflow,
    {
      perform(deed) {
        if (deed.kind === 'ACT') comments.push(deed.words);
        return desk.perform(deed);
      },
    },
    history({}, { state: 'Closed' }),
    null,
  );
  expect(replayed.deeds).toEqual(['CREATE', 'DOING', 'COMPLETE']);
  expect(comments).toEqual([
    null,
    'Closed in ServiceNow without having been resolved first with code 6 (Resolved by 1)',
  ]);
});

test('waiting states leave the task in progress and are named once', async () => {
  const replayed = await rehearse(
    history(
      { state: 'Awaiting User Info' },
      { state: 'Awaiting User Info', group: 'Group 2' },
      { state: 'Awaiting Vendor', group: 'Group 2' },
      { state: 'Active', group: 'Group 2' },
    ),
  );
  expect(replayed.status).toBe('IN_PROGRESS');
  expect(replayed.deeds).toEqual(['CREATE', 'DOING', 'FORWARD']);
  expect(codes(replayed)).toEqual([
    [2, 'NO_WAITING'],
    [4, 'NO_WAITING'],
    [5, 'NOTHING_CHANGED'],
  ]);
  expect(replayed.fates).toEqual(['IN_PART', 'APPLIED', 'LOST', 'UNCHANGED']);
});

test('a new group or person is a forward, before the work in the same row goes on', async () => {
  const replayed = await rehearse(
    history(
      {},
      { state: 'Active', group: 'Group 2', assignedTo: 'Resolver 1' },
      { state: 'Active', group: null },
    ),
  );
  expect(replayed.deeds).toEqual(['CREATE', 'FORWARD', 'DOING', 'FORWARD']);
  expect(replayed.losses).toEqual([]);
});

test('reopening comes before the forward of the same row', async () => {
  const replayed = await rehearse(
    history(
      { state: 'Resolved' },
      { state: 'Active', group: 'Group 2' },
      { state: 'Resolved', group: 'Group 2' },
    ),
  );
  expect(replayed.deeds).toEqual(['CREATE', 'DOING', 'COMPLETE', 'REOPEN', 'FORWARD', 'DOING', 'COMPLETE']);
  expect(replayed.status).toBe('RESOLVED');
});

test('moving a resolved task is refused by the workflow and reported with the line', async () => {
  const replayed = await rehearse(history({ state: 'Resolved' }, { state: 'Resolved', group: 'Group 2' }));
  expect(codes(replayed)).toEqual([[3, 'WRONG_STATUS']]);
  expect(replayed.fates).toEqual(['APPLIED', 'LOST']);
  expect(replayed.losses[0]?.reason).toContain('FORWARD: Forward is possible while a task is New');
});

test('Active back to New has no place', async () => {
  const replayed = await rehearse(history({ state: 'Active' }, { state: 'New' }));
  expect(codes(replayed)).toEqual([[3, 'NO_WAY_BACK']]);
  expect(replayed.status).toBe('IN_PROGRESS');
});

test('changed words and priority are an edit, and fields without a place are named', async () => {
  const replayed = await rehearse(
    history(
      {},
      { cells: ['1 - Critical', 'Category 2', 'FALSE'] },
      { cells: ['1 - Critical', 'Category 2'] },
    ),
  );
  expect(replayed.deeds).toEqual(['CREATE', 'EDIT']);
  expect(replayed.losses.map(({ reason }) => reason)).toEqual([
    'Docket has no field for the change: made_sla TRUE → FALSE.',
    'Docket has no field for the change: made_sla FALSE → TRUE.',
  ]);
  expect(replayed.fates).toEqual(['APPLIED', 'IN_PART', 'LOST']);
});

test('a task that people finished in Docket is not revived by an incident that merely went on', async () => {
  const [first, second] = history({}, { state: 'Active' });
  const desk = rehearsalDesk(standardWorkflow, null);
  const before = await replayIncident(standardWorkflow, desk, first === undefined ? [] : [first], null);
  const facts = desk.facts();
  const cancelled: TaskFacts | null = facts === null ? null : { ...facts, status: 'CANCELLED' };
  const after = await replayIncident(
    standardWorkflow,
    rehearsalDesk(standardWorkflow, cancelled),
    [first, second].filter((event) => event !== undefined),
    { status: 'CANCELLED', position: before.position ?? '' },
  );
  expect(after.deeds).toEqual([]);
  expect(codes(after)).toEqual([[3, 'FINISHED_HERE']]);
});

test('continuing with a file that lacks the earlier rows hands over only what is elsewhere', async () => {
  const [first, second] = history({}, { state: 'Active' });
  const desk = rehearsalDesk(standardWorkflow, null);
  const before = await replayIncident(standardWorkflow, desk, first === undefined ? [] : [first], null);
  const after = await replayIncident(standardWorkflow, desk, second === undefined ? [] : [second], {
    status: before.status,
    position: before.position ?? '',
  });
  expect(after.deeds).toEqual(['EDIT', 'DOING']);
  expect(after.losses).toEqual([]);
});

const states = fc.constantFrom(...Object.keys(incidentStates).filter(isState));
const histories = fc
  .array(
    fc.record({
      state: states,
      group: fc.constantFrom('Group 1', 'Group 2', null),
      assignedTo: fc.constantFrom('Resolver 1', 'Resolver 2', null),
      cells: fc.tuple(fc.constantFrom('1 - Critical', '3 - Moderate'), fc.constantFrom('A', 'B')),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((sketches) => history(...sketches));

function isState(text: string): text is IncidentState {
  return Object.hasOwn(incidentStates, text);
}

test('every event has one fate, every loss an event, and the task ends where the incident ended or a loss says why', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (events) => {
      const replayed = await rehearse(events);
      expect(replayed.fates).toHaveLength(events.length);
      const lines = new Set(events.map(({ line }) => line));
      expect(replayed.losses.every(({ line }) => lines.has(line))).toBe(true);
      const unapplied = replayed.fates.filter((fate) => fate !== 'APPLIED').length;
      expect(new Set(replayed.losses.map(({ line }) => line)).size).toBe(unapplied);
      const wanted = phaseWanted(standardWorkflow, events.at(-1)?.state ?? 'New');
      const stuck = replayed.losses.some(({ code }) => code === 'NO_WAY_BACK' || code === 'FINISHED_HERE');
      expect(stuck || (replayed.status !== null && phaseOfStatus[replayed.status] === wanted)).toBe(true);
    }),
  );
});

test('replaying in two parts gives what replaying at once gives, and replaying again gives nothing', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.nat(), async (events, cut) => {
      const whole = await rehearse(events);
      const desk = rehearsalDesk(standardWorkflow, null);
      const first = events.slice(0, (cut % events.length) + 1);
      const one = await replayIncident(standardWorkflow, desk, first, null);
      const start = { status: one.status, position: one.position ?? '' };
      const two = await replayIncident(standardWorkflow, desk, events, start);
      expect(two.skipped).toEqual(first);
      expect([...one.deeds, ...two.deeds]).toEqual(whole.deeds);
      expect([...one.losses, ...two.losses]).toEqual(whole.losses);
      expect(two.status).toBe(whole.status);
      const end = { status: two.status, position: two.position ?? '' };
      const three = await replayIncident(standardWorkflow, desk, events, end);
      expect([three.deeds, three.losses, three.fates]).toEqual([[], [], []]);
    }),
  );
});

test('time decides, not the order of the rows', () => {
  const shuffled = histories.chain((events) =>
    fc.shuffledSubarray([...events], { minLength: events.length }).map((rows) => [events, rows] as const),
  );
  fc.assert(
    fc.property(shuffled, ([events, rows]) => {
      expect(rows.toSorted(byTime)).toEqual(events);
    }),
  );
});

test('a refusal never stops the replay of what comes after', async () => {
  const desk = rehearsalDesk(standardWorkflow, null);
  const replayed = await replayIncident(
    standardWorkflow,
    desk,
    history(
      { state: 'Resolved' },
      { state: 'Resolved', group: 'Group 2' },
      { state: 'Active', group: 'Group 2' },
    ),
    null,
  );
  expect(replayed.fates).toEqual(['APPLIED', 'LOST', 'APPLIED']);
  expect(replayed.status !== null && isOutstanding(replayed.status)).toBe(true);
});
