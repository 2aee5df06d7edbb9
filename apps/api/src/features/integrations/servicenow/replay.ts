import {
  isOutstanding,
  phaseOfStatus,
  type TaskAction,
  type TaskStatus,
  type Workflow,
} from '@docket/domain';

import { columnsWithoutPlace } from './columns.ts';
import { type IncidentEvent, incidentStates, positionOf } from './event.ts';
import { type Loss, loss, refusedLoss } from './loss.ts';
import { closingWords, type TaskText, taskText } from './task-text.ts';
import { knowsWaiting, phaseWanted, wayTo } from './way.ts';

/** Something to be done on a task because an event says so: by its writer, at its time. */
export type Deed =
  | { readonly kind: 'CREATE'; readonly event: IncidentEvent; readonly text: TaskText }
  | { readonly kind: 'EDIT'; readonly event: IncidentEvent; readonly text: TaskText }
  | { readonly kind: 'FORWARD'; readonly event: IncidentEvent }
  | {
      readonly kind: 'ACT';
      readonly event: IncidentEvent;
      readonly action: TaskAction;
      readonly words: string | null;
    };

/** Why a deed was not done: a refusal of the workflow, or a problem of the request. */
export type DeedRefusal = { readonly code: string; readonly message: string };

export type DeedOutcome =
  { readonly ok: true; readonly status: TaskStatus } | { readonly ok: false; readonly refusal: DeedRefusal };

/** Where deeds are done: on the database through the task service, or in memory for a rehearsal. */
export type Desk = { perform(deed: Deed): Promise<DeedOutcome> };

/** How far an incident had been replayed before. */
export type Start = { readonly status: TaskStatus | null; readonly position: string };

export type EventFate = 'APPLIED' | 'IN_PART' | 'UNCHANGED' | 'LOST';

/** What replaying did: per event its fate, per action how often, and what found no place. */
export type Replayed = {
  readonly status: TaskStatus | null;
  readonly position: string | null;
  /** Events that an earlier run had replayed, or that came too late. */
  readonly skipped: readonly IncidentEvent[];
  readonly fates: readonly EventFate[];
  readonly deeds: readonly string[];
  readonly losses: readonly Loss[];
};

/**
 * Replays the events of one incident, in order, on a desk: what each row changes against the row before becomes
 * requests to the workflow, and the workflow decides. A refusal is recorded and the replay goes on.
 */
export async function replayIncident(
  workflow: Workflow,
  desk: Desk,
  events: readonly IncidentEvent[],
  start: Start | null,
): Promise<Replayed> {
  const replay = new IncidentReplay(workflow, desk, start?.status ?? null);
  const from = start?.position ?? '';
  const done = events.findLastIndex((event) => positionOf(event) <= from);
  let previous = events[done] ?? null;
  for (const event of events.slice(done + 1)) {
    await replay.event(previous, event);
    previous = event;
  }
  return {
    ...replay.result(),
    position: previous === null ? null : positionOf(previous),
    skipped: events.slice(0, done + 1),
  };
}

class IncidentReplay {
  readonly #workflow: Workflow;
  readonly #desk: Desk;
  #status: TaskStatus | null;
  readonly #fates: EventFate[] = [];
  readonly #deeds: string[] = [];
  readonly #losses: Loss[] = [];

  constructor(workflow: Workflow, desk: Desk, status: TaskStatus | null) {
    this.#workflow = workflow;
    this.#desk = desk;
    this.#status = status;
  }

  result(): Omit<Replayed, 'position' | 'skipped'> {
    return { status: this.#status, fates: this.#fates, deeds: this.#deeds, losses: this.#losses };
  }

  /** Reopening comes first, then new words, then the new holder, then the rest of the way to the new state. */
  async event(previous: IncidentEvent | null, event: IncidentEvent): Promise<void> {
    const deedsBefore = this.#deeds.length;
    const lossesBefore = this.#losses.length;
    if (this.#status === null) {
      await this.#do({ kind: 'CREATE', event, text: taskText(event) });
      await this.#walk(event, this.#way(previous, event));
    } else {
      const way = this.#way(previous, event);
      const reopening = isOutstanding(this.#status) ? [] : way.slice(0, 1);
      const reopened = await this.#walk(event, reopening);
      await this.#edit(previous, event);
      await this.#hand(previous, event);
      if (reopened) await this.#walk(event, way.slice(reopening.length));
    }
    this.#noteFieldsWithoutPlace(previous, event);
    const did = this.#deeds.length > deedsBefore;
    const lost = this.#losses.length > lossesBefore;
    this.#fates.push(did ? (lost ? 'IN_PART' : 'APPLIED') : lost ? 'LOST' : 'UNCHANGED');
    if (!did) this.#explainIdle(previous, event, lost);
  }

  /** The actions that bring the task to the event's state; what cannot be said is noted once, when the state changes. */
  #way(previous: IncidentEvent | null, event: IncidentEvent): readonly TaskAction[] {
    if (this.#status === null) return [];
    const way = wayTo(this.#workflow, this.#status, phaseWanted(this.#workflow, event.state));
    const revives = !isOutstanding(this.#status) && way?.length !== 0 && !reopens(previous, event);
    const code = revives ? 'FINISHED_HERE' : way === null ? 'NO_WAY_BACK' : this.#waits(event);
    if (code !== null && stateChanged(previous, event)) this.#losses.push(loss(event, code, event.state));
    return revives ? [] : (way ?? []);
  }

  #waits(event: IncidentEvent): 'NO_WAITING' | null {
    return incidentStates[event.state] === 'WAITING' && !knowsWaiting(this.#workflow) ? 'NO_WAITING' : null;
  }

  /** Takes the actions one by one; the first refusal ends the way. */
  async #walk(event: IncidentEvent, way: readonly TaskAction[]): Promise<boolean> {
    for (const action of way) {
      const words = this.#ends(action) ? closingWords(event) : null;
      if (!(await this.#do({ kind: 'ACT', event, action, words }))) return false;
    }
    return true;
  }

  #ends(action: TaskAction): boolean {
    const status = this.#workflow.actions[action]?.to ?? null;
    return status !== null && phaseOfStatus[status] === 'DONE';
  }

  async #edit(previous: IncidentEvent | null, event: IncidentEvent): Promise<void> {
    const text = taskText(event);
    const before = previous === null ? null : taskText(previous);
    if (before !== null && JSON.stringify(before) === JSON.stringify(text)) return;
    await this.#do({ kind: 'EDIT', event, text });
  }

  /** A new group or a new person is a forward: the two things ServiceNow calls a reassignment. */
  async #hand(previous: IncidentEvent | null, event: IncidentEvent): Promise<void> {
    const same = previous?.group === event.group && previous.assignedTo === event.assignedTo;
    if (same) return;
    // Without the row before, the file does not tell who held it: the task itself may know better.
    await this.#do({ kind: 'FORWARD', event }, previous === null ? 'ALREADY_THERE' : null);
  }

  async #do(deed: Deed, harmless: string | null = null): Promise<boolean> {
    const outcome = await this.#desk.perform(deed);
    const name = deed.kind === 'ACT' ? deed.action : deed.kind;
    if (outcome.ok) {
      this.#status = outcome.status;
      this.#deeds.push(name);
    } else if (outcome.refusal.code !== harmless) {
      this.#losses.push(refusedLoss(deed.event, name, outcome.refusal));
    }
    return outcome.ok;
  }

  #noteFieldsWithoutPlace(previous: IncidentEvent | null, event: IncidentEvent): void {
    if (previous === null) return;
    const changed = columnsWithoutPlace.filter(
      (column) => previous.row.cell(column) !== event.row.cell(column),
    );
    if (changed.length === 0) return;
    const words = changed.map(
      (column) => `${column} ${previous.row.cell(column) ?? '?'} → ${event.row.cell(column) ?? '?'}`,
    );
    this.#losses.push(loss(event, 'NO_FIELD', words.join(', ')));
  }

  #explainIdle(previous: IncidentEvent | null, event: IncidentEvent, lost: boolean): void {
    const closing = event.state === 'Closed' && previous?.state === 'Resolved';
    if (closing) this.#losses.push(loss(event, 'ALREADY_SO'));
    else if (!lost) this.#losses.push(loss(event, 'NOTHING_CHANGED'));
  }
}

function reopens(previous: IncidentEvent | null, event: IncidentEvent): boolean {
  return previous !== null && finished(previous) && !finished(event);
}

function stateChanged(previous: IncidentEvent | null, event: IncidentEvent): boolean {
  return previous?.state !== event.state;
}

function finished(event: IncidentEvent): boolean {
  return incidentStates[event.state] === 'FINISHED';
}
