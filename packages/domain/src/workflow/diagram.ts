import { type Place, entryPlace, placeAfter, placeLabel, placesOf, startsFrom } from './place.ts';
import { taskSubject } from './subject.ts';
import { isEndPhase } from './vocabulary.ts';
import type { AnyWorkflow } from './workflow.ts';

/** The workflow as a Mermaid state diagram, for the documentation and the workflow editor; a stage is a state of its own. */
export function workflowDiagram(workflow: AnyWorkflow, { statuses, phases } = taskSubject): string {
  const all = placesOf(workflow);
  const places = statuses.flatMap((status) => all.filter((place) => place.status === status));
  const names = places.map((place) => `  ${nodeOf(place)} : ${placeLabel(workflow, place)}`);
  const moves = Object.values(workflow.actions).flatMap((action) =>
    places
      .filter((place) => startsFrom(action, place))
      .map(
        (place) => `  ${nodeOf(place)} --> ${nodeOf(placeAfter(workflow, action, place))} : ${action.label}`,
      ),
  );
  const ends = places
    .filter(({ status }) => isEndPhase(phases[status] ?? 'TODO'))
    .map((place) => `  ${nodeOf(place)} --> [*]`);
  const start = `  [*] --> ${nodeOf(entryPlace(workflow, workflow.initial))}`;
  return ['stateDiagram-v2', ...names, start, ...moves, ...ends, ''].join('\n');
}

function nodeOf({ status, stage }: Place): string {
  return stage === null ? status : `${status}_${stage.replaceAll('-', '_')}`;
}
