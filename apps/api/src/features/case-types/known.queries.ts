import { isCaseWorkflow, isTaskWorkflow, type KnownDefinitions } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { definitionsInForce, newestVersions, type StoredDefinition } from './definitions.queries.ts';

type Reader = Pick<Session, 'db'>;

const named: Statement = {
  name: 'definition-names',
  text: `SELECT id, 'department' AS what FROM department WHERE active
    UNION ALL SELECT id, 'person' FROM person WHERE id = ANY ($1::uuid[]) AND active AND kind = 'STAFF'
    UNION ALL SELECT id, 'client' FROM client WHERE id = ANY ($1::uuid[])`,
};

/** What definitions can point at. */
const kinds = ['TASK_TYPE', 'CASE_TYPE', 'WORKFLOW', 'CALENDAR', 'CATEGORY', 'SLA_POLICY'] as const;

/** What checks of these contents have to know: everything in force, and who of those they name is there. */
export async function knownDefinitions(
  session: Reader,
  contents: readonly unknown[],
): Promise<KnownDefinitions> {
  const ids = [...new Set(contents.flatMap(idsIn))];
  const [newest, names] = await Promise.all([
    newestVersions(session, kinds),
    session.db.rows<{ readonly id: string; readonly what: string }>(named, [ids]),
  ]);
  const [taskTypes, caseTypes, workflows, calendars, categories, policies] = await Promise.all([
    definitionsInForce(session, 'TASK_TYPE', newest),
    definitionsInForce(session, 'CASE_TYPE', newest),
    definitionsInForce(session, 'WORKFLOW', newest),
    definitionsInForce(session, 'CALENDAR', newest),
    definitionsInForce(session, 'CATEGORY', newest),
    definitionsInForce(session, 'SLA_POLICY', newest),
  ]);
  const whole = workflows.map(({ key, version, content }) => ({ ...content, key, version }));
  const idsOf = (what: string) => new Set(names.flatMap((row) => (row.what === what ? [row.id] : [])));
  return {
    taskTypes: byKey(taskTypes),
    caseTypes: byKey(caseTypes),
    policies: byKey(policies),
    taskWorkflows: keysOf(whole.filter(isTaskWorkflow)),
    caseWorkflows: keysOf(whole.filter(isCaseWorkflow)),
    calendars: keysOf(calendars),
    categories: keysOf(categories),
    departmentIds: idsOf('department'),
    personIds: idsOf('person'),
    clientIds: idsOf('client'),
  };
}

function byKey<Content>(
  stored: readonly { readonly key: string; readonly content: Content }[],
): ReadonlyMap<string, Content> {
  return new Map(stored.map(({ key, content }) => [key, content]));
}

function keysOf(things: readonly Pick<StoredDefinition, 'key'>[]): ReadonlySet<string> {
  return new Set(things.map(({ key }) => key));
}

/** Every text of a content that could name somebody. */
function idsIn(content: unknown): readonly string[] {
  if (typeof content === 'string') return isUuid(content) ? [content] : [];
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(idsIn) : [];
}
