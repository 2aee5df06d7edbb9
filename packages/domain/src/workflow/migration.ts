import { type Place, placeIn, placeKey, placesOf, stagesOf } from './place.ts';
import { type Subject, taskSubject } from './subject.ts';
import { isEndPhase } from './vocabulary.ts';
import type { AnyWorkflow } from './workflow.ts';

/** Where what stands in a place of the old version comes to stand in the new one. */
export type MigrationStep = {
  readonly from: Place;
  /** The same place; `null` where the new version has none, so that somebody has to choose. */
  readonly to: Place | null;
  /** Where it may go instead, the nearest first; none where it can only stay on the old version. */
  readonly choices: readonly Place[];
};

/** A choice for everything that stands in a place of the old version. */
export type MigrationChoice<Status extends string = string> = {
  readonly from: Place;
  readonly to: Place<Status>;
};

/** For each place of the old version the same place in the new one, or the choices there are (F9). */
export function migrationOf(
  before: AnyWorkflow,
  after: AnyWorkflow,
  subject: Subject = taskSubject,
): readonly MigrationStep[] {
  return placesOf(before).map((from) => ({
    from,
    to: samePlace(after, from),
    choices: choicesFor(after, from, subject),
  }));
}

export type Migration<Status extends string> = {
  readonly before: AnyWorkflow;
  readonly after: AnyWorkflow;
  /** What was chosen; where nothing was, the same place holds. */
  readonly chosen: readonly MigrationChoice<Status>[];
};

/**
 * Where something comes to stand that moves to the new version; `null` where it has to stay on the old one, because
 * nothing was chosen or because the choice would finish the work or take it up again.
 */
export function placeAfterMigration<Status extends string>(
  { before, after, chosen }: Migration<Status>,
  place: Place<Status>,
  subject: Subject = taskSubject,
): Place<Status> | null {
  const from = placeIn(before, place);
  const choice = chosen.find((one) => placeKey(one.from) === placeKey(from));
  if (choice === undefined) return samePlace(after, from);
  const { to } = choice;
  const allowed = choicesFor(after, from, subject).some((one) => placeKey(one) === placeKey(to));
  return allowed ? to : null;
}

function samePlace<Status extends string>(after: AnyWorkflow, place: Place<Status>): Place<Status> | null {
  if (after.statuses[place.status] === undefined) return null;
  const stages = stagesOf(after, place.status);
  if (stages.length === 0) return { status: place.status, stage: null };
  return stages.some(({ key }) => key === place.stage) ? place : null;
}

/** Migrating never ends work and never takes it up again: what is open stays open, what is over stays as it ended. */
function choicesFor(after: AnyWorkflow, from: Place, { phases }: Subject): readonly Place[] {
  const phase = phases[from.status] ?? 'TODO';
  const phaseOf = ({ status }: Place) => phases[status] ?? 'TODO';
  const distance = (place: Place) => (place.status === from.status ? 0 : phaseOf(place) === phase ? 1 : 2);
  return placesOf(after)
    .filter((place) => (isEndPhase(phase) ? phaseOf(place) === phase : !isEndPhase(phaseOf(place))))
    .toSorted((one, other) => distance(one) - distance(other));
}
