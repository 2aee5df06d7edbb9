import type { Workflow } from '@docket/domain';

import type { IncidentRows } from './servicenow/incidents.ts';
import { rehearsalDesk } from './servicenow/rehearsal.ts';
import { type Deed, replayIncident } from './servicenow/replay.ts';
import { creatorOf, departmentOf } from './servicenow/standing.ts';

/** A person's place in a department: a member, or one who dispatches for it. */
export type Standing = { readonly person: string; readonly department: string; readonly manages: boolean };

/** Who and what a batch of incidents will call for, by external name. */
export type Needs = {
  readonly people: readonly string[];
  readonly departments: readonly string[];
  readonly clients: readonly string[];
  readonly standings: readonly Standing[];
};

/** Finds out by rehearsing the incidents, which costs little beside writing them; later ones make up what it misses. */
export async function needsOf(
  workflow: Workflow,
  incidents: readonly IncidentRows[],
  until: string | null,
): Promise<Needs> {
  const needs = { people: new Set<string>(), departments: new Set<string>(), clients: new Set<string>() };
  const standings = new Map<string, Standing>();
  const stand = (person: string, department: string, manages: boolean): void => {
    needs.departments.add(department);
    standings.set(JSON.stringify([person, department, manages]), { person, department, manages });
  };
  for (const { events } of incidents) {
    const desk = rehearsalDesk(workflow, null);
    const watched = {
      perform(deed: Deed) {
        note(deed, desk.facts()?.departmentId ?? null);
        return desk.perform(deed);
      },
    };
    await replayIncident(
      workflow,
      watched,
      until === null ? events : events.filter(({ at }) => at <= until),
      null,
    );
  }
  return {
    people: [...needs.people],
    departments: [...needs.departments],
    clients: [...needs.clients],
    standings: [...standings.values()],
  };

  function note({ kind, event }: Deed, department: string | null): void {
    if (kind === 'CREATE') {
      needs.people.add(creatorOf(event));
      needs.departments.add(departmentOf(event));
      if (event.caller !== null) needs.clients.add(event.caller);
    } else if (department !== null) {
      stand(event.updatedBy, department, true);
    }
    const hands = kind === 'CREATE' || kind === 'FORWARD';
    if (hands && event.assignedTo !== null) stand(event.assignedTo, departmentOf(event), false);
    if (hands) needs.departments.add(departmentOf(event));
  }
}
