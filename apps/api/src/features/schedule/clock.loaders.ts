import { batched } from '../../graphql/loader.ts';
import type { Session } from '../../graphql/session.ts';
import type { SlaClockView } from './clock.entity.ts';
import { listCaseClocks } from './clocks.queries.ts';
import type { ClockMeasure } from './clock.standing.ts';

const nothing: readonly SlaClockView[] = [];
const loadClocks = batched<readonly SlaClockView[]>(listCaseClocks, nothing);

/** The clock of a case for a measure, or null where nothing was promised; many at once in one statement. */
export async function slaClockOf(
  session: Session,
  caseId: string,
  measure: ClockMeasure,
): Promise<SlaClockView | null> {
  const clocks = await loadClocks(session, caseId);
  return clocks.find((clock) => clock.measure === measure) ?? null;
}
