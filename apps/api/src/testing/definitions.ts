import type { CalendarContent, DefinitionContents, DefinitionKind, TaskTypeContent } from '@docket/domain';

import { storedRows } from './tasks.ts';
import type { TestApi } from './test-api.ts';

/** Monday to Friday, nine to five, in UTC. */
export const plainOffice: CalendarContent = {
  label: 'Plain office',
  timeZone: 'UTC',
  week: Object.fromEntries(
    ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((day) => [
      day,
      [{ from: '09:00', to: '17:00' }],
    ]),
  ),
  holidays: [],
  retired: false,
};

/** A task type that asks for everything and promises nothing. */
export const plainTaskType: TaskTypeContent = {
  label: 'Plain',
  summary: '',
  order: 1,
  retired: false,
  workflow: 'standard',
  category: null,
  title: 'Plain',
  description: '',
  form: null,
  assignment: { departmentIds: [], defaultDepartmentId: null, assigneeId: null, automatic: false },
  details: { title: true, description: true, priority: true, caseFiles: false, caseDetails: false },
  cancellable: true,
  mailsGroup: false,
  completionComment: 'OPTIONAL',
  blocksClosure: true,
  target: { minutes: null, calendar: null, overridable: true, reminders: [] },
};

/** Publishes the next version of a definition, as an administrator would; returns the version. */
export async function givenDefinition<Kind extends DefinitionKind>(
  api: TestApi,
  kind: Kind,
  key: string,
  content: DefinitionContents[Kind],
): Promise<number> {
  const [row] = await storedRows<{ version: number }>(
    api,
    `INSERT INTO definition (kind, key, version, state, content, created_at, updated_at, published_at)
      SELECT $1::varchar, $2::varchar, coalesce(max(version), 0) + 1, 'PUBLISHED', $3::json, now(), now(), now()
      FROM definition WHERE kind = $1::varchar AND key = $2::varchar RETURNING version`,
    [kind, key, JSON.stringify(content)],
  );
  return row?.version ?? 0;
}

/** Retires every policy that comes with Docket, so that a test alone says what is promised. */
export async function givenNoPolicies(api: TestApi): Promise<void> {
  await storedRows(
    api,
    `INSERT INTO definition (kind, key, version, state, content, created_at, updated_at, published_at)
      SELECT kind, key, version + 1, state, (content::jsonb || '{"retired": true}')::json, created_at, updated_at, published_at
      FROM definition WHERE kind = 'SLA_POLICY' AND version = 1`,
  );
}
