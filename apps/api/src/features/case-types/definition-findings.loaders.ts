import { checkDefinition, type DefinitionFinding } from '@docket/domain';

import { batched } from '../../graphql/loader.ts';
import type { Session } from '../../graphql/session.ts';
import type { DefinitionView } from './definition.entity.ts';
import { knownDefinitions } from './known.queries.ts';

const waiting = new WeakMap<Session, Map<string, DefinitionView>>();

const loadByPlace = batched<readonly DefinitionFinding[]>(async (session, places) => {
  const asked = waiting.get(session) ?? new Map<string, DefinitionView>();
  const views = places.flatMap((place) => asked.get(place) ?? []);
  const known = await knownDefinitions(
    session,
    views.map(({ content }) => content),
  );
  return new Map(views.map((view) => [placeOf(view), checkDefinition(view, known)]));
}, []);

/** What keeps a version from being published as things are now; those of a list are checked together. */
export function loadFindings(session: Session, view: DefinitionView): Promise<readonly DefinitionFinding[]> {
  const asked = waiting.get(session) ?? new Map<string, DefinitionView>();
  waiting.set(session, asked.set(placeOf(view), view));
  return loadByPlace(session, placeOf(view));
}

function placeOf({ kind, key, version, revision }: DefinitionView): string {
  return `${kind}/${key}/${version}/${revision}`;
}
