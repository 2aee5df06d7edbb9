import { standardWorkflow, type TaskFacts, type TaskStatus } from '@docket/domain';

import { type Chunk, type Known, replayChunk } from './import.chunk.ts';
import { findItems, rehearsalFacts } from './import.queries.ts';
import type { ImportContext, ImportOrder, ImportReport } from './import.service.ts';
import { emptyTally, tallied } from './import.tally.ts';
import { groupIncidents } from './servicenow/incidents.ts';
import type { Loss } from './servicenow/loss.ts';
import { rehearsalDesk } from './servicenow/rehearsal.ts';
import { readRows, summarise } from './servicenow/source.ts';

/** An incident as the rehearsal left it, should its rows come up again. */
type Rehearsed = { readonly known: Known; readonly facts: TaskFacts | null };

const workflow = standardWorkflow;

/**
 * The whole import with the same decisions and nothing written: reads how far earlier imports came and how their tasks
 * stand, then replays in memory. Throws SourceError for a file that cannot be read.
 */
export async function rehearseServiceNow(context: ImportContext, order: ImportOrder): Promise<ImportReport> {
  const { clock } = context;
  const { rows } = await summarise(order.path);
  const startedAt = clock.now().getTime();
  const rehearsed = new Map<string, Rehearsed>();
  const losses: Loss[] = [];
  let tally = emptyTally();
  let before = 0;
  let waiting = 0;
  let done = 0;
  for await (const incident of groupIncidents(readRows(order.path))) {
    const earlier = rehearsed.get(incident.incident) ?? null;
    const { known, facts } = earlier ?? (await standing(context, incident.incident));
    const desk = rehearsalDesk(workflow, facts);
    const chunk = await replayChunk(incident, {
      workflow,
      desk,
      known,
      again: earlier !== null,
      until: order.until,
    });
    rehearsed.set(incident.incident, { known: knownAfter(chunk, known), facts: desk.facts() });
    tally = tallied(tally, chunk.replayed);
    losses.push(...chunk.losses);
    before += chunk.replayed.skipped.length;
    waiting += chunk.waiting;
    done += incident.events.length + incident.bad.length;
    order.onProgress?.(done, rows);
  }
  return {
    runId: null,
    resumed: false,
    rows,
    tally: { ...tally, milliseconds: clock.now().getTime() - startedAt },
    losses: losses.toSorted((a, b) => a.line - b.line),
    statuses: statusesOf(rehearsed),
    before,
    waiting,
  };
}

async function standing({ db }: ImportContext, incident: string) {
  const item = (await findItems(db, [incident])).get(incident) ?? null;
  const taskId = item?.taskId ?? null;
  return { known: item, facts: taskId === null ? null : await rehearsalFacts(db, taskId) };
}

function knownAfter({ replayed, applied }: Chunk, before: Known | null): Known {
  return { position: replayed.position ?? before?.position ?? '', applied, status: replayed.status };
}

function statusesOf(rehearsed: ReadonlyMap<string, Rehearsed>): ImportReport['statuses'] {
  const counts: Partial<Record<TaskStatus, number>> = {};
  for (const { known } of rehearsed.values()) {
    if (known.status !== null) counts[known.status] = (counts[known.status] ?? 0) + 1;
  }
  return counts;
}
