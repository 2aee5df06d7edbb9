import type { TaskStatus, Workflow } from '@docket/domain';

import type { IncidentRows } from './servicenow/incidents.ts';
import { type Loss, loss } from './servicenow/loss.ts';
import { type Desk, type Replayed, replayIncident } from './servicenow/replay.ts';

/** How far an incident had been replayed when its rows come up. */
export type Known = {
  readonly position: string;
  readonly applied: number;
  readonly status: TaskStatus | null;
};

export type ChunkOptions = {
  readonly workflow: Workflow;
  readonly desk: Desk;
  readonly known: Known | null;
  /** Whether rows of the incident stood further up in the same file. */
  readonly again: boolean;
  /** Only what had happened by then, ISO text; null for everything. */
  readonly until: string | null;
};

export type Chunk = {
  readonly replayed: Replayed;
  /** Events replayed so far, earlier runs included. */
  readonly applied: number;
  readonly losses: readonly Loss[];
  /** Events after the time asked for. */
  readonly waiting: number;
};

/** Replays the rows of one incident from where it stands, and gathers everything that found no place. */
export async function replayChunk(rows: IncidentRows, options: ChunkOptions): Promise<Chunk> {
  const { workflow, desk, known, until } = options;
  const due = until === null ? rows.events : rows.events.filter((event) => event.at <= until);
  const replayed = await replayIncident(workflow, desk, due, known);
  const unreadable = rows.bad.map(({ line, incident, reason }) =>
    loss({ line, incident, at: null }, 'BAD_ROW', reason),
  );
  return {
    replayed,
    applied: (known?.applied ?? 0) + replayed.fates.length,
    losses: [...unreadable, ...lateLosses(replayed, options), ...replayed.losses],
    waiting: rows.events.length - due.length,
  };
}

/** Rows that an earlier pass cannot have seen, although later ones had been replayed. */
function lateLosses({ skipped }: Replayed, { known, again }: ChunkOptions): readonly Loss[] {
  if (again) return skipped.map((event) => loss(event, 'ARRIVED_LATE'));
  const surplus = skipped.length - (known?.applied ?? 0);
  const [first] = skipped;
  if (first === undefined || surplus <= 0) return [];
  return [
    loss(first, 'ARRIVED_LATE', `${surplus} of the ${skipped.length} rows up to the last one replayed`),
  ];
}
