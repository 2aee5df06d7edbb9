import { idsByName } from '../../../features/case-types/configuration.queries.ts';
import { translated } from '../../../features/case-types/configuration.names.ts';
import { saveDraft } from '../../../features/case-types/definition-draft.service.ts';
import { publishDraft } from '../../../features/case-types/definition-publish.service.ts';
import type { WriteSession } from '../../../graphql/session.ts';
import { refusal } from '../refusal.ts';
import { benefit } from './benefit.ts';
import { boiler } from './boiler.ts';
import { contract } from './contract.ts';
import type { DemoDefinition } from './definition.ts';
import { general } from './general.ts';
import { calendars, policies } from './hours.ts';

/** Everything the demo adds to what comes with Docket; each stands behind what it needs. */
export const demoDefinitions: readonly DemoDefinition[] = [
  ...calendars,
  ...boiler,
  ...benefit,
  ...contract,
  ...general,
  ...policies,
];

/** Publishes the demo's definitions the way an administrator does, draft by draft. Throws what was refused. */
export async function installDemoDefinitions(session: WriteSession): Promise<void> {
  const ids = await idsByName(session);
  for (const { kind, key, content } of demoDefinitions) {
    const place = { kind, key, idempotencyKey: null };
    const named = translated(kind, content, ids);
    const saved = await saveDraft(session, { ...place, content: named, expectedRevision: null });
    if (!saved.ok) throw refusal(`The draft of ${kind} ${key}`, saved.problem);
    const published = await publishDraft(session, {
      ...place,
      expectedRevision: 1,
      applyToRunning: false,
      places: null,
    });
    if (!published.ok) throw refusal(`${kind} ${key}`, published.problem);
  }
}
