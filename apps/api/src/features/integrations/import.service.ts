import { standardWorkflow, type TaskStatus } from '@docket/domain';
import type pg from 'pg';

import type { Viewer, WriteSession } from '../../graphql/session.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import type { RunTransaction } from '../../platform/database/transaction.ts';
import { ImportDesk } from './import-desk.service.ts';
import { ImportDirectory } from './import-directory.service.ts';
import { withImportLock } from './import-lock.service.ts';
import {
  commitLoosely,
  finishRun,
  forgetRun,
  type ItemProgress,
  keepSnapshots,
  type OpenRun,
  openRun,
  saveBatch,
} from './import-run.service.ts';
import { type Chunk, replayChunk } from './import.chunk.ts';
import {
  countStatuses,
  findItems,
  type ImportedItem,
  listLosses,
  type StoredLoss,
} from './import.queries.ts';
import { needsOf } from './import.needs.ts';
import { type Tally, tallied } from './import.tally.ts';
import { groupIncidents, type IncidentRows } from './servicenow/incidents.ts';
import { readRows, summarise } from './servicenow/source.ts';
import { positionOf } from './servicenow/event.ts';

/** What an import needs of the process it runs in. */
export type ImportContext = {
  readonly db: Database;
  readonly pool: pg.Pool;
  readonly transaction: RunTransaction;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The session of somebody who acts at a time of their own, inside an open transaction. */
  readonly sessionAs: (viewer: Viewer, db: Transaction, clock: Clock) => WriteSession;
};

export type ImportOrder = {
  readonly path: string;
  /** The name kept with the run. */
  readonly fileName: string;
  /** Replay only what had happened by this instant (ISO text); null for everything. */
  readonly until: string | null;
  /** Told after each batch how many of how many rows are done. */
  readonly onProgress?: (rows: number, of: number) => void;
};

export type ImportReport = {
  /** Null when everything had been replayed before, or for a rehearsal. */
  readonly runId: string | null;
  readonly resumed: boolean;
  readonly rows: number;
  readonly tally: Tally;
  readonly losses: readonly StoredLoss[];
  readonly statuses: Readonly<Partial<Record<TaskStatus, number>>>;
  /** Events that earlier runs had replayed, and events after the time asked for. */
  readonly before: number;
  readonly waiting: number;
};

/** Events per transaction: enough to spare commits, few enough to hold the task counter only briefly. */
const batchSize = 60;
const workflow = standardWorkflow;

/**
 * Imports a ServiceNow incident event log: every event becomes requests to the workflow, by its writer and at its time,
 * written through the same service as everybody's actions. Goes on where an interrupted or earlier import of these
 * incidents ended; importing twice changes nothing. Throws SourceError for a file that cannot be read and ImportError
 * while another import runs.
 */
export async function importServiceNow(context: ImportContext, order: ImportOrder): Promise<ImportReport> {
  const { sha256, rows } = await summarise(order.path);
  return withImportLock(context.pool, async () => {
    const { fileName, until } = order;
    const now = context.clock.now();
    const run = await context.transaction((db) =>
      openRun(db, { id: context.newId(), fileName, sha256, until, now }),
    );
    const importing = new Importing(context, order, run);
    await importing.load();
    await importing.all(rows);
    return importing.finish(rows);
  });
}

type Replay = { readonly chunk: Chunk; readonly progress: readonly ItemProgress[] };

class Importing {
  readonly #context: ImportContext;
  readonly #order: ImportOrder;
  readonly #run: OpenRun;
  readonly #directory: ImportDirectory;
  readonly #seen = new Set<string>();
  #tally: Tally;
  #before = 0;
  #waiting = 0;
  #markedAt: number;

  constructor(context: ImportContext, order: ImportOrder, run: OpenRun) {
    this.#context = context;
    this.#order = order;
    this.#run = run;
    this.#tally = run.tally;
    this.#markedAt = context.clock.now().getTime();
    const { newId, clock } = context;
    this.#directory = new ImportDirectory({ runId: run.id, newId, now: () => clock.now() });
  }

  load(): Promise<void> {
    return this.#directory.load(this.#context.db);
  }

  async all(total: number): Promise<void> {
    let done = 0;
    for await (const batch of batches(groupIncidents(readRows(this.#order.path)))) {
      await this.#batch(batch);
      done += batch.reduce((sum, { events, bad }) => sum + events.length + bad.length, 0);
      this.#order.onProgress?.(done, total);
    }
  }

  async finish(rows: number): Promise<ImportReport> {
    const { transaction, db, clock } = this.#context;
    const { id, resumed } = this.#run;
    const losses = await listLosses(db, id);
    const idle = Object.values(this.#tally.fates).every((count) => count === 0);
    this.#tally = this.#timed();
    await transaction((tx) =>
      idle ? forgetRun(tx, id) : finishRun(tx, { id, tally: this.#tally }, clock.now()),
    );
    return {
      runId: idle ? null : id,
      resumed,
      rows,
      tally: this.#tally,
      losses,
      statuses: idle ? {} : await countStatuses(db, id),
      before: this.#before,
      waiting: this.#waiting,
    };
  }

  async #batch(batch: readonly IncidentRows[]): Promise<void> {
    const chunks = await this.#context.transaction(async (db) => {
      this.#directory.begin();
      await commitLoosely(db);
      const done = await this.#replay(db, batch);
      const tally = done.reduce((sum, { chunk }) => tallied(sum, chunk.replayed), this.#timed());
      await saveBatch(
        db,
        { id: this.#run.id, tally },
        done.flatMap(({ progress }) => progress),
        done.flatMap(({ chunk }) => chunk.losses),
      );
      return { done, tally };
    });
    this.#directory.keep();
    this.#markedAt = this.#context.clock.now().getTime();
    this.#tally = chunks.tally;
    for (const { chunk } of chunks.done) {
      this.#before += chunk.replayed.skipped.length;
      this.#waiting += chunk.waiting;
    }
    for (const { incident } of batch) this.#seen.add(incident);
  }

  async #replay(db: Transaction, batch: readonly IncidentRows[]): Promise<readonly Replay[]> {
    const known = await findItems(
      db,
      batch.map(({ incident }) => incident),
    );
    const { until } = this.#order;
    const continued = batch.filter(({ incident, events }) => {
      const item = known.get(incident);
      const fresh = events.some(
        (event) => positionOf(event) > (item?.position ?? '') && (until === null || event.at <= until),
      );
      return fresh && item !== undefined && item.taskRunId !== this.#run.id;
    });
    await keepSnapshots(
      db,
      this.#run.id,
      continued.map(({ incident }) => incident),
    );
    const fresh = batch.filter(({ incident }) => !known.has(incident));
    await this.#directory.prepare(db, await needsOf(workflow, fresh, until));
    return settled(batch.map((rows) => this.#incident(db, rows, known.get(rows.incident) ?? null)));
  }

  async #incident(db: Transaction, rows: IncidentRows, known: ImportedItem | null): Promise<Replay> {
    const desk = new ImportDesk({
      context: this.#context,
      db,
      directory: this.#directory,
      runId: this.#run.id,
      taskId: known?.taskId ?? null,
      status: known?.status ?? null,
      department: known?.department ?? null,
    });
    const again = this.#seen.has(rows.incident);
    const chunk = await replayChunk(rows, { workflow, desk, known, again, until: this.#order.until });
    return { chunk, progress: progressOf(rows, chunk, desk.taskId) };
  }

  #timed(): Tally {
    const passed = this.#context.clock.now().getTime() - this.#markedAt;
    return { ...this.#tally, milliseconds: this.#tally.milliseconds + passed };
  }
}

/** Waits for all of them, also after one has failed: their statements share one connection. */
async function settled<Value>(work: readonly Promise<Value>[]): Promise<readonly Value[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

function progressOf(
  { incident }: IncidentRows,
  { replayed, applied }: Chunk,
  taskId: string | null,
): readonly ItemProgress[] {
  const { position } = replayed;
  if (replayed.fates.length === 0 || position === null) return [];
  return [{ incident, taskId, position, applied }];
}

/** Incidents until there are enough events for a transaction; an incident that comes again begins the next one. */
async function* batches(incidents: AsyncIterable<IncidentRows>): AsyncGenerator<readonly IncidentRows[]> {
  let batch: IncidentRows[] = [];
  let size = 0;
  for await (const rows of incidents) {
    if (size >= batchSize || batch.some(({ incident }) => incident === rows.incident)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(rows);
    size += rows.events.length;
  }
  if (batch.length > 0) yield batch;
}
