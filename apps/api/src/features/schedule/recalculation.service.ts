import {
  type CalendarContent,
  type DefinitionKind,
  readContent,
  type SlaPolicyContent,
  type WorkingCalendar,
} from '@docket/domain';
import { z } from 'zod';

import type { Session, WriteSession } from '../../graphql/session.ts';
import type { Clock as Time } from '../../platform/clock/clock.ts';
import type { RunTransaction } from '../../platform/database/transaction.ts';
import { queue } from '../../platform/jobs/queue.ts';
import { definitionAt, newestCalendar } from '../case-types/definitions.queries.ts';
import type { ClockMoveView } from './clock-move.entity.ts';
import { calendarOf } from './clock-read.queries.ts';
import { type Clock, type CountedClock, writeClocks } from './clock-writes.service.ts';
import { standingOf } from './clock.standing.ts';
import { policyPromise } from './promise.ts';
import { countOpenClocks, listOpenClocks, lockOutdatedClocks } from './recalculation.queries.ts';

type Reader = Pick<Session, 'db' | 'clock'>;

/** A calendar or policy that clocks follow. */
export type ClockDefinition =
  | { readonly kind: 'CALENDAR'; readonly key: string; readonly content: CalendarContent }
  | { readonly kind: 'SLA_POLICY'; readonly key: string; readonly content: SlaPolicyContent };

export type ClocksMoved = {
  /** How many open clocks follow the definition. */
  readonly clocks: number;
  readonly tasks: number;
  readonly cases: number;
  /** Those due first, at most 50. */
  readonly moves: readonly ClockMoveView[];
};

const mostMoves = 50;
/** A version that is not published has no number yet, and its clocks are not kept. */
const previewed = 0;

/** What would become of the open clocks of a calendar or policy if its new content were applied to them (B4). */
export async function clocksMovedBy(session: Reader, definition: ClockDefinition): Promise<ClocksMoved> {
  const { kind, key } = definition;
  const [counts, open] = await Promise.all([
    countOpenClocks(session.db, kind, key),
    listOpenClocks(session.db, { kind, key, most: mostMoves }),
  ]);
  const now = session.clock.now().toISOString();
  const moves = open.map(async ({ number, title, dueAt, ...stored }): Promise<ClockMoveView> => {
    const { clock, calendar } = await recalculated(session, stored, definition, previewed);
    const { taskId, caseId, measure } = clock;
    const to = standingOf(clock, calendar, now).dueAt;
    return { taskId, caseId, measure, number, title, from: dueAt, to };
  });
  return { ...counts, moves: await Promise.all(moves) };
}

/** The clock as it counts under the new content; a target that somebody set stays. */
async function recalculated(
  session: Pick<Reader, 'db'>,
  clock: Clock,
  definition: ClockDefinition,
  version: number,
): Promise<CountedClock> {
  const { kind, key, content } = definition;
  if (kind === 'CALENDAR') {
    const { retired: _, ...calendar } = content;
    return { clock: { ...clock, calendarVersion: version }, calendar: { ...calendar, key } };
  }
  const { retired: _, ...policy } = content;
  const promised = policyPromise(clock.measure, { ...policy, key, version });
  const byHand = clock.events.some((event) => event.kind === 'RETARGETED');
  const counts = await calendarFor(session, clock, promised.calendarKey);
  const { pausesWhileWaiting, overridable, reminders } = promised;
  return {
    calendar: counts.calendar,
    clock: {
      ...clock,
      policyVersion: version,
      calendarKey: counts.calendar.key,
      calendarVersion: counts.version,
      targetMinutes: byHand ? clock.targetMinutes : promised.targetMinutes,
      pausesWhileWaiting,
      overridable,
      reminders,
    },
  };
}

/** A clock keeps its version of a calendar unless the policy now names another calendar. */
async function calendarFor(
  session: Pick<Reader, 'db'>,
  clock: Clock,
  key: string,
): Promise<{ readonly calendar: WorkingCalendar; readonly version: number }> {
  const other = key === clock.calendarKey ? null : await newestCalendar(session, key);
  return other ?? { calendar: await calendarOf(session, clock), version: clock.calendarVersion };
}

/** Has the clocks of a definition recalculated by the version that has just been published. */
export const recalculationQueue = queue(
  'sla-recalculation',
  z.object({ kind: z.enum(['CALENDAR', 'SLA_POLICY']), key: z.string(), version: z.int() }),
);
export type Recalculation = z.infer<typeof recalculationQueue.data>;

/** A definition that clocks follow, or null for any other kind and for a content that cannot be read. */
export function clockDefinition(kind: DefinitionKind, key: string, json: unknown): ClockDefinition | null {
  if (kind === 'CALENDAR') {
    const { content } = readContent('CALENDAR', json);
    return content === null ? null : { kind, key, content };
  }
  if (kind !== 'SLA_POLICY') return null;
  const { content } = readContent('SLA_POLICY', json);
  return content === null ? null : { kind, key, content };
}

/** Lets the running clocks follow a version published in this transaction; a job does it, batch by batch. */
export async function applyToRunning(session: WriteSession, version: Recalculation): Promise<void> {
  await session.db.enqueue(recalculationQueue.request(version));
}

export type RecalculationContext = { readonly clock: Time; readonly transaction: RunTransaction };

const batchSize = 100;

/**
 * Brings every open clock that follows an older version of a definition to this one. Each batch is a transaction that
 * leaves its clocks at the new version, so that a job that is killed goes on where it stopped, and two do it once.
 */
export async function recalculate(
  { clock, transaction }: RecalculationContext,
  wanted: Recalculation,
): Promise<void> {
  for (;;) {
    const done = await transaction(async (db) => {
      const outdated = await lockOutdatedClocks(db, { ...wanted, most: batchSize });
      if (outdated.length === 0) return 0;
      const definition = await publishedDefinition({ db }, wanted);
      const counted = await Promise.all(
        outdated.map((one) => recalculated({ db }, one, definition, wanted.version)),
      );
      await writeClocks({ db, clock }, counted, wanted.kind === 'SLA_POLICY');
      return outdated.length;
    });
    if (done === 0) return;
  }
}

async function publishedDefinition(
  session: Pick<Reader, 'db'>,
  { kind, key, version }: Recalculation,
): Promise<ClockDefinition> {
  const place = { key, version };
  const stored =
    kind === 'CALENDAR'
      ? await definitionAt(session, 'CALENDAR', place).then(
          (found) => found && { kind, key, content: found.content },
        )
      : await definitionAt(session, 'SLA_POLICY', place).then(
          (found) => found && { kind, key, content: found.content },
        );
  if (stored === null) throw new Error(`There is no ${kind} ${key} in version ${version}.`);
  return stored;
}
