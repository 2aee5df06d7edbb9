import { fileURLToPath } from 'node:url';

import { expect, test } from '@jest/globals';
import { standardWorkflow } from '@docket/domain';

import { groupIncidents } from './incidents.ts';
import { rehearsalDesk } from './rehearsal.ts';
import { replayIncident } from './replay.ts';
import { readRows, summarise } from './source.ts';

const path = fileURLToPath(new URL('../fixtures/servicenow-incident-events.csv.gz', import.meta.url));

test('the real event log replays through the workflow, event by event, and nothing is unaccounted for', async () => {
  expect((await summarise(path)).rows).toBe(5998);
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for await (const { events, bad } of groupIncidents(readRows(path))) {
    expect(bad).toEqual([]);
    const desk = rehearsalDesk(standardWorkflow, null);
    const replayed = await replayIncident(standardWorkflow, desk, events, null);
    for (const name of [replayed.status ?? 'NONE', ...replayed.deeds, ...replayed.fates]) count(name);
    for (const { code, refusal } of replayed.losses) count(refusal ?? code);
  }
  expect(Object.fromEntries(counts)).toMatchObject({
    RESOLVED: 890,
    CREATE: 890,
    DOING: 902,
    COMPLETE: 902,
    REOPEN: 12,
    FORWARD: 1174,
  });
  const fates = ['APPLIED', 'IN_PART', 'UNCHANGED', 'LOST'].map((fate) => counts.get(fate) ?? 0);
  expect(fates.reduce((sum, part) => sum + part)).toBe(5998);
});
