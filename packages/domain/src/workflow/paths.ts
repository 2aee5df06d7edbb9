import { type Checked, type Finding, has, knownStatuses, statusWord } from './finding.ts';
import { entryPlace, type Place, placeAfter, placeKey, placeLabel, placesOf, startsFrom } from './place.ts';
import { isEndPhase } from './vocabulary.ts';

type Move = { readonly action: string; readonly from: string; readonly to: string };

/** Which places can be reached from the start, and from which the work can still be ended. */
export function checkPaths(checked: Checked): readonly Finding[] {
  const { workflow, subject } = checked;
  const places = placesOf(workflow).filter(({ status }) => subject.statuses.includes(status));
  const moves = movesBetween(checked, places);
  const start = has(checked, workflow.initial) ? [placeKey(entryPlace(workflow, workflow.initial))] : [];
  const reached = spread(start, moves);
  const ends = places.filter(({ status }) => isEnd(checked, status)).map(placeKey);
  const ending = spread(
    ends,
    moves.map(({ action, from, to }) => ({ action, from: to, to: from })),
  );
  return [
    ...knownStatuses(checked).flatMap((status) => [
      ...lost(checked, status, reached, 'UNREACHABLE'),
      ...lost(checked, status, ending, 'DEAD_END'),
    ]),
    ...neverPossible(checked, places, reached),
  ];
}

/** Whether the work is over in this status. */
export function isEnd({ subject }: Checked, status: string): boolean {
  const phase = subject.phases[status];
  return phase !== undefined && isEndPhase(phase);
}

function movesBetween(checked: Checked, places: readonly Place[]): readonly Move[] {
  const usable = Object.entries(checked.workflow.actions).filter(([, { by }]) => by.length > 0);
  return usable.flatMap(([name, action]) =>
    places
      .filter((place) => startsFrom(action, place))
      .map((place) => ({ place, after: placeAfter(checked.workflow, action, place) }))
      .filter(({ after }) => has(checked, after.status))
      .map(({ place, after }) => ({ action: name, from: placeKey(place), to: placeKey(after) })),
  );
}

/** Everything that can be reached from the given places by repeating moves. */
function spread(start: readonly string[], moves: readonly Move[]): ReadonlySet<string> {
  const seen = new Set(start);
  for (const place of seen) for (const { from, to } of moves) if (from === place) seen.add(to);
  return seen;
}

/** A status is named once when all of its stages are lost, else each of the lost ones. */
function lost(
  checked: Checked,
  status: string,
  found: ReadonlySet<string>,
  code: 'UNREACHABLE' | 'DEAD_END',
): readonly Finding[] {
  const { workflow, subject } = checked;
  const places = placesOf(workflow).filter((place) => place.status === status);
  const missed = places.filter((place) => !found.has(placeKey(place)));
  if (missed.length === 0) return [];
  const named = missed.length === places.length ? [{ status, stage: null }] : missed;
  return named.map((place) => {
    const word = placeLabel(workflow, place);
    const message =
      code === 'UNREACHABLE'
        ? `No ${subject.noun} can ever become ${word}: no action leads there.`
        : `From ${word} a ${subject.noun} can never be finished or given up.`;
    return { code, at: placeKey(place), message };
  });
}

function neverPossible(
  checked: Checked,
  places: readonly Place[],
  reached: ReadonlySet<string>,
): readonly Finding[] {
  return Object.entries(checked.workflow.actions).flatMap(([name, action]) => {
    const sources = places.filter((place) => startsFrom(action, place));
    if (sources.length === 0 || sources.some((place) => reached.has(placeKey(place)))) return [];
    const words = [...new Set(sources.map(({ status }) => statusWord(checked, status)))].join(' or ');
    const message = `${action.label} can never be used: no ${checked.subject.noun} can ever be ${words}.`;
    return [{ code: 'NEVER_POSSIBLE' as const, at: name, message }];
  });
}
