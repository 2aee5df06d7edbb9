import type { Row } from './columns.ts';
import { byTime, type IncidentEvent, positionOf, readEvent } from './event.ts';

/** A row that could not be read as an event, by line. */
export type BadRow = { readonly line: number; readonly incident: string | null; readonly reason: string };

/** The rows of one incident that stand together in the file, in the order they happened. */
export type IncidentRows = {
  readonly incident: string;
  readonly events: readonly IncidentEvent[];
  readonly bad: readonly BadRow[];
};

/** Groups consecutive rows by incident; only the rows of one incident are held in memory. */
export async function* groupIncidents(rows: AsyncIterable<Row>): AsyncGenerator<IncidentRows> {
  let incident: string | null = null;
  let gathered: Row[] = [];
  for await (const row of rows) {
    const number = row.cell('number');
    if (number !== null && number !== incident) {
      if (gathered.length > 0) yield incidentOf(incident, gathered);
      incident = number;
      gathered = [];
    }
    gathered.push(row);
  }
  if (gathered.length > 0) yield incidentOf(incident, gathered);
}

function incidentOf(incident: string | null, rows: readonly Row[]): IncidentRows {
  const events: IncidentEvent[] = [];
  const bad: BadRow[] = [];
  for (const row of rows) {
    const read = readEvent(row);
    if (read.ok) events.push(read.event);
    else bad.push({ line: row.line, incident, reason: read.reason });
  }
  events.sort(byTime);
  const kept: IncidentEvent[] = [];
  for (const event of events) {
    const before = kept.at(-1);
    if (before === undefined || positionOf(before) !== positionOf(event)) {
      kept.push(event);
      continue;
    }
    const reason = `the row repeats the time and update number of line ${before.line}`;
    bad.push({ line: event.line, incident, reason });
  }
  return { incident: incident ?? '', events: kept, bad };
}
