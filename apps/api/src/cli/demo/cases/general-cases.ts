import type { Statement } from '../../../platform/database/database.ts';
import { performCaseAction } from '../../../features/cases/case-perform.service.ts';
import { type CaseKey, cases } from '../organisation.ts';
import type { Maker } from '../people.ts';
import type { Stage } from '../play.ts';
import { refusal } from '../refusal.ts';
import { playCase } from './play-case.ts';

const day = 24;
/** The first of these cases is C-101: the ones before it were on paper. */
const numbersUsed = 100;

const startCounter: Statement = {
  name: 'demo-case-counter',
  text: `INSERT INTO counter (name, value) VALUES ('case C', $1)`,
};
const versionOf: Statement = {
  name: 'demo-case-to-close',
  text: 'SELECT version FROM case_file WHERE id = $1',
};

function isCaseKey(key: string): key is CaseKey {
  return Object.hasOwn(cases, key);
}

const keys = Object.keys(cases).filter(isCaseKey);

/** Raises the cases that most demo tasks belong to; returns their ids. */
export async function raiseGeneralCases(
  stage: Stage,
  { db }: Pick<Maker, 'db'>,
): Promise<ReadonlyMap<CaseKey, string>> {
  await db.rows(startCounter, [numbersUsed]);
  const ids = new Map<CaseKey, string>();
  for (const [index, key] of keys.entries()) {
    const { title, client, owner } = cases[key];
    const story = {
      type: 'general-enquiry',
      title,
      client,
      owner,
      raisedBy: 'amira',
      variables: {},
      age: (110 - index) * day,
      steps: [],
    } as const;
    ids.set(key, await playCase(stage, story));
  }
  return ids;
}

/** Closes those that have come to their end, now that all their tasks are done. */
export async function closeGeneralCases(stage: Stage, { db }: Pick<Maker, 'db'>): Promise<void> {
  for (const key of keys.filter((one) => cases[one].closed)) {
    const caseId = stage.ids.cases.get(key) ?? '';
    const [row] = await db.rows<{ version: number }>(versionOf, [caseId]);
    const session = await stage.sessionOf(cases[key].owner, stage.now);
    const outcome = await performCaseAction(session, {
      caseId,
      expectedVersion: row?.version ?? 0,
      request: { action: 'CLOSE', outcome: 'Settled' },
    });
    if (!outcome.ok) throw refusal(`Closing “${cases[key].title}”`, outcome.problem);
  }
}
