import { createTestDatabase } from '@docket/testing/database';

import { openDoor, type OpenDoor, processParts } from '../doors/open-door.ts';
import { portalDoor } from '../doors/portal.ts';
import { staffDoor } from '../doors/staff.ts';
import { viewerOfPerson } from '../features/accounts/viewer.queries.ts';
import type { Session } from '../graphql/session.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { readConfig } from '../platform/config/config.ts';
import { createLogger } from '../platform/logging/logger.ts';
import { openRuntime, type Runtime, sessionOf } from '../runtime.ts';
import { TestPeople, type TestPerson } from './people.ts';

/** The answer of /graphql, with the parts every test reads. */
export type TestAnswer<Data> = {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
};

/** A clock that stands still until a test moves it; it starts at the real time. */
export type TestClock = Clock & {
  readonly set: (iso: string) => void;
  readonly advance: (seconds: number) => void;
};

export type TestApi = {
  readonly runtime: Runtime;
  readonly clock: TestClock;
  readonly people: TestPeople;
  readonly staffUrl: string;
  readonly portalUrl: string;
  /** The administrator's address of the database, for what the product itself may not do. */
  readonly adminUrl: string;
  /** Asks the door of a person over HTTP; null asks the staff door anonymously. */
  readonly gql: <Data = Readonly<Record<string, never>>>(
    as: Pick<TestPerson, 'door' | 'headers'> | null,
    document: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<TestAnswer<Data>>;
  /** A session for calling services and queries without HTTP. */
  readonly session: (as: Pick<TestPerson, 'id'>) => Promise<Session>;
  readonly stop: () => Promise<void>;
};

/**
 * Both doors as they ship, on free ports of this machine, over a database of their own; only that tests may ask the
 * portal anything, so that they find what its schema alone would let out.
 */
export async function startTestApi(environment: Readonly<Record<string, string>> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    SECRET: 'a-secret-for-tests-only-0123456789abcdef',
    STAFF_PORT: '0',
    PORTAL_PORT: '0',
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const clock = testClock();
  const runtime = await openRuntime({ config, clock, log: createLogger(config.logLevel) });
  const doors: OpenDoor[] = [];
  const [staffUrl, portalUrl] = await openDoors(runtime, doors).catch(async (error: unknown) => {
    await stop(doors, runtime, database.drop);
    throw error;
  });
  return {
    runtime,
    clock,
    people: new TestPeople(runtime),
    staffUrl,
    portalUrl,
    adminUrl: database.adminUrl,
    gql: (as, document, variables) =>
      ask(as?.door === 'PORTAL' ? portalUrl : staffUrl, as, document, variables),
    session: async ({ id }) => {
      const viewer = await viewerOfPerson(runtime.db, id);
      if (viewer === null) throw new Error(`There is no active person ${id}.`);
      return sessionOf(runtime, viewer);
    },
    stop: () => stop(doors, runtime, database.drop),
  };
}

async function openDoors(runtime: Runtime, doors: OpenDoor[]): Promise<readonly [string, string]> {
  const shared = processParts(runtime);
  const staff = await openDoor(runtime, staffDoor(runtime.config), shared);
  doors.push(staff);
  const portal = await openDoor(runtime, { ...portalDoor(runtime.config), registeredOnly: false }, shared);
  doors.push(portal);
  return [await staff.listen(), await portal.listen()];
}

async function ask<Data>(
  url: string,
  as: Pick<TestPerson, 'headers'> | null,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<TestAnswer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...as?.headers },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors = [] } = answerOf<Data>(await response.text());
  return { status: response.status, data, errors };
}

function answerOf<Data>(text: string): Pick<TestAnswer<Data>, 'data'> & Partial<TestAnswer<Data>> {
  // oxlint-disable-next-line typescript/no-unsafe-return -- the test states the shape; a wrong one shows in its expectations
  return JSON.parse(text);
}

function testClock(): TestClock {
  let now = new Date();
  return {
    now: () => new Date(now),
    set: (iso) => void (now = new Date(iso)),
    advance: (seconds) => void (now = new Date(now.getTime() + seconds * 1_000)),
  };
}

async function stop(doors: readonly OpenDoor[], runtime: Runtime, drop: () => Promise<void>): Promise<void> {
  for (const door of doors) await door.close();
  await runtime.close();
  await drop();
}
