import {
  type AnyWorkflow,
  entryPlace,
  isEndPhase,
  type Place,
  placeAfter,
  placeKey,
  placesOf,
  startsFrom,
  type Subject,
} from '@docket/domain';

/** Everything that leads from one place to another; `from` and `to` are keys of places. */
export type Step = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
};
export type Column = readonly Place[];

/** The steps of a workflow, those between the same two places as one. */
export function stepsOf(workflow: AnyWorkflow): readonly Step[] {
  const moves = Object.values(workflow.actions).flatMap((action) =>
    placesOf(workflow)
      .filter((place) => startsFrom(action, place))
      .map((place) => ({
        from: placeKey(place),
        to: placeKey(placeAfter(workflow, action, place)),
        label: action.label,
      })),
  );
  const grouped = Map.groupBy(moves, ({ from, to }) => `${from} ${to}`);
  return [...grouped].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ key, from: first.from, to: first.to, labels: group.map(({ label }) => label) }];
  });
}

/**
 * The places from the start to the end: what is open by its distance from the start, then what ends the work, then what
 * only follows an end.
 */
export function columnsOf(
  workflow: AnyWorkflow,
  { phases }: Subject,
  steps: readonly Step[],
): readonly Column[] {
  const places = placesOf(workflow);
  const ends = new Set(
    places.filter(({ status }) => isEndPhase(phases[status] ?? 'TODO')).map((place) => placeKey(place)),
  );
  const distance = new Map([[placeKey(entryPlace(workflow, workflow.initial)), 0]]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to } of steps) {
      const before = ends.has(from) ? undefined : distance.get(from);
      if (before === undefined || distance.has(to) || ends.has(to)) continue;
      distance.set(to, before + 1);
      grown = true;
    }
  }
  const last = Math.max(...distance.values());
  const columnOf = (place: Place) => {
    const key = placeKey(place);
    return ends.has(key) ? last + 1 : (distance.get(key) ?? last + 2);
  };
  const columns = Map.groupBy(places, columnOf);
  return [...columns].toSorted(([one], [other]) => one - other).map(([, column]) => column);
}
