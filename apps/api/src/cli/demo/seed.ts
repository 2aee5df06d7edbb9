import { calendarDay } from '@docket/domain';

import type { Viewer } from '../../graphql/session.ts';
import type { Database, Statement, Transaction } from '../../platform/database/database.ts';
import { type Runtime, sessionOf } from '../../runtime.ts';
import { type Command, CommandError } from '../command.ts';
import { withRuntime } from '../runtime.ts';
import { caseStories } from './cases/case-stories.ts';
import { closeGeneralCases, raiseGeneralCases } from './cases/general-cases.ts';
import { playCase } from './cases/play-case.ts';
import { installDemoDefinitions } from './definitions/install.ts';
import { type DemoLogin, demoLogins } from './logins.ts';
import { type CaseKey, demoTimeZone, organisationName } from './organisation.ts';
import { playMailScenes } from './mail-scenes.ts';
import { queueDemoMails } from './mails.ts';
import { type DemoIds, makeOrganisation, viewerOf } from './people.ts';
import { play, type Stage } from './play.ts';
import { makeStructure } from './structure.ts';
import { stories } from './stories.ts';

const known: Statement = {
  name: 'demo-known',
  text: `SELECT count(*) FILTER (WHERE lower(email) = ANY ($1::text[]))::integer AS demo,
      count(*) FILTER (WHERE lower(email) <> ALL ($1::text[]))::integer AS others
    FROM person WHERE email IS NOT NULL`,
};
const knownEmails: Statement = {
  name: 'demo-known-emails',
  text: 'SELECT lower(email) AS email FROM person WHERE lower(email) = ANY ($1::text[])',
};
const counted: Statement = {
  name: 'demo-counted',
  text: `SELECT (SELECT count(*) FROM task)::integer AS tasks, (SELECT count(*) FROM case_file)::integer AS cases`,
};
/** People have looked at what is older than two days. */
const seen: Statement = {
  name: 'demo-seen',
  text: `UPDATE task_person SET seen_at = last_activity_at WHERE last_activity_at < $1::timestamptz - interval '2 days'`,
};

const emails = demoLogins.map(({ email }) => email).filter((email) => email !== '');

export const seedCommand: Command = {
  summary: 'add the demo organisation with --demo, for trying Docket',
  run(words, terminal) {
    if (words.join(' ') !== '--demo') throw new CommandError('Usage: docket seed --demo');
    return withRuntime(terminal, async (runtime) => {
      const [row] = await runtime.db.rows<{ demo: number; others: number }>(known, [emails]);
      if ((row?.demo ?? 0) > 0) {
        terminal.print('The demo is there already.');
        return 0;
      }
      if ((row?.others ?? 0) > 0) {
        throw new CommandError(
          'People work with this database. The demo has passwords that everybody knows: give it a database of its own.',
        );
      }
      await runtime.transaction((db) => seedDemo(runtime, db));
      const made = await runtime.db.rows<{ tasks: number; cases: number }>(counted);
      for (const one of made) terminal.print(`${organisationName}: ${one.tasks} tasks, ${one.cases} cases.`);
      for (const line of loginLines(demoLogins)) terminal.print(line);
      return 0;
    });
  },
};

export const demoLoginsCommand: Command = {
  summary: 'list who can sign in to the demo (--json for programs)',
  run(words, terminal) {
    return withRuntime(terminal, async ({ db }) => {
      const logins = await loginsOf(db);
      if (words.includes('--json')) terminal.print(JSON.stringify(logins));
      else if (logins.length === 0) terminal.print('The demo is not in this database.');
      else for (const line of loginLines(logins)) terminal.print(line);
      return 0;
    });
  },
};

async function loginsOf(db: Database): Promise<readonly DemoLogin[]> {
  const rows = await db.rows<{ email: string }>(knownEmails, [emails]);
  const there = new Set(rows.map(({ email }) => email));
  return there.size === 0 ? [] : demoLogins.filter(({ email }) => email === '' || there.has(email));
}

function loginLines(logins: readonly DemoLogin[]): readonly string[] {
  return logins.map(({ door, role, name, email, password }) =>
    [door.padEnd(6), role.padEnd(33), name.padEnd(18), email.padEnd(36), password].join('  '),
  );
}

/** Makes the whole demo in one transaction, by the services of the product: it is there whole or not at all. */
async function seedDemo(runtime: Runtime, db: Transaction): Promise<void> {
  const { clock, newId, files } = runtime;
  const now = clock.now();
  const organisation = await makeOrganisation({ db, newId, now: daysBefore(now, 60) });
  await makeStructure({ db, newId, now: daysBefore(now, 30) }, organisation, calendarDay(now, demoTimeZone));
  const ids = { ...organisation, cases: new Map<CaseKey, string>() };
  const sessionOf = actors(runtime, db, ids);
  const stage: Stage = { ids, files, now, today: calendarDay(now, demoTimeZone), sessionOf };
  const administrator = await sessionOf('amira', daysBefore(now, 120));
  // Of its own, for what such a transaction reads is never remembered.
  await installDemoDefinitions({ ...administrator, db: { ...administrator.db } });
  for (const [key, id] of await raiseGeneralCases(stage, { db })) ids.cases.set(key, id);
  for (const [index, story] of stories.entries()) await play(stage, story, index);
  await closeGeneralCases(stage, { db });
  for (const story of caseStories) await playCase(stage, story);
  await playMailScenes({ runtime, db, stage });
  await db.rows(seen, [now]);
  await queueDemoMails(runtime, db);
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** Sessions inside the one transaction: nobody is mailed, and the clock stands where the history is. */
function actors(runtime: Runtime, db: Transaction, { people }: Pick<DemoIds, 'people'>): Stage['sessionOf'] {
  const viewers = new Map<string, Viewer>();
  const quiet: Transaction = { ...db, enqueue: () => Promise.resolve(), publish: () => undefined };
  return async (key, at) => {
    const viewer = viewers.get(key) ?? (await viewerOf(db, people.get(key) ?? ''));
    viewers.set(key, viewer);
    const session = { ...sessionOf(runtime, viewer), db: quiet, clock: { now: () => at } };
    return { ...session, transaction: (work) => work(session) };
  };
}
