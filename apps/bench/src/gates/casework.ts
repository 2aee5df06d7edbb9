import type { CaseTypeContent, DefinitionContents, DefinitionKind, TaskTypeContent } from '@docket/domain';
import type pg from 'pg';

/** What an administrator has published before the doors open; each in version 1. */
export const published = { caseType: 'gate-repair', visit: 'gate-visit', approval: 'gate-approval' } as const;
export const stages = { first: 'triage', second: 'repair' } as const;
/** What every case of the type says of itself. */
export const variables = { floor: 3, address: '1 High Street' } as const;

const visit: TaskTypeContent = {
  label: 'Visit',
  summary: 'Look at it.',
  order: 1,
  retired: false,
  workflow: 'standard',
  category: null,
  title: 'Visit {{variables.address}}',
  description: 'For {{case.title}}',
  form: { type: 'object', properties: { found: { type: 'string', title: 'Found' } }, required: [] },
  assignment: { departmentIds: [], defaultDepartmentId: null, assigneeId: null, automatic: false },
  details: { title: true, description: true, priority: true, caseFiles: true, caseDetails: true },
  cancellable: true,
  mailsGroup: false,
  completionComment: 'OPTIONAL',
  blocksClosure: true,
  target: { minutes: 480, calendar: null, overridable: true, reminders: [80] },
};
const approval: TaskTypeContent = { ...visit, label: 'Approval', order: 2, workflow: 'approval', form: null };

const rule = {
  when: 'variables.floor > 2',
  taskType: published.visit,
  title: null,
  priority: null,
  after: [],
} as const;
const repair: CaseTypeContent = {
  label: 'Repair',
  summary: 'Something does not work.',
  order: 1,
  retired: false,
  numberPrefix: 'GATE',
  workflow: 'case',
  stages: [
    { key: stages.first, label: 'Triage', guidance: 'Find out how urgent it is.' },
    { key: stages.second, label: 'Repair', guidance: '' },
  ],
  form: {
    type: 'object',
    properties: {
      floor: { type: 'integer', title: 'Floor' },
      address: { type: 'string', title: 'Address' },
    },
    required: ['floor'],
  },
  taskTypes: [published.visit, published.approval],
  rules: [
    { ...rule, key: 'visit', label: 'Visit first', on: { event: 'RAISED' } },
    { ...rule, key: 'again', label: 'Visit again', on: { event: 'STAGE', stage: stages.second } },
  ],
  outcomes: ['Repaired'],
  portal: { visible: true },
};

/** Gives the cases of the world their type with its stages and forms, and everything unfinished its clock. */
export async function giveCasework(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ id: string }>(
    'SELECT id FROM department WHERE active ORDER BY id LIMIT 1',
  );
  const assignment = { ...visit.assignment, defaultDepartmentId: rows[0]?.id ?? null };
  await publish(admin, 'TASK_TYPE', published.visit, { ...visit, assignment });
  await publish(admin, 'TASK_TYPE', published.approval, { ...approval, assignment });
  await publish(admin, 'CASE_TYPE', published.caseType, repair);
  await admin.query(typed, [published.caseType, stages.first, JSON.stringify(variables)]);
  for (const statement of clocks) await admin.query(statement);
}

async function publish<Kind extends DefinitionKind>(
  admin: pg.Client,
  kind: Kind,
  key: string,
  content: DefinitionContents[Kind],
): Promise<void> {
  await admin.query(
    `INSERT INTO definition (kind, key, version, state, content, created_at, updated_at, published_at)
      VALUES ($1, $2, 1, 'PUBLISHED', $3, now(), now(), now())`,
    [kind, key, JSON.stringify(content)],
  );
}

const typed = 'UPDATE case_file SET type_key = $1, type_version = 1, stage = $2, variables = $3';

const clockOf = (
  subject: 'task_id' | 'case_id',
) => `INSERT INTO sla_clock (id, ${subject}, measure, policy_key, policy_version,
    calendar_key, calendar_version, target_minutes, pauses_while_waiting, reminders, started_at, due_at, risk_at, updated_at)
  SELECT gen_random_uuid(), s.id, 'RESOLUTION', 'priority-normal', 1, 'office', 1, 2400, true, '{80,100}', s.created_at,
    s.created_at + interval '7 days', s.created_at + interval '5 days', s.created_at`;
const clocks = [
  `${clockOf('case_id')} FROM case_file s WHERE s.closed_at IS NULL`,
  `${clockOf('task_id')} FROM task s WHERE s.deleted_at IS NULL AND s.completed_at IS NULL AND s.status <> 'CANCELLED'`,
  'VACUUM (ANALYZE) case_file, sla_clock, definition',
];

/** A mail that the server would not take; returns its id. */
export async function failedMail(admin: pg.Client, personId: string, caseId: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(failed, [personId, caseId]);
  const [row] = rows;
  if (row === undefined) throw new Error('There is no mail.');
  return row.id;
}

const failed = `INSERT INTO mail_delivery (id, source, kind, person_id, case_id, message_id, state, reason, subject, first_at,
    due_at, created_at)
  SELECT id, 'CASE', 'case-closed', $1, $2, id::text, 'FAILED', 'Mailbox full', 'Closed', now(), now(), now()
  FROM gen_random_uuid() AS id RETURNING id`;
