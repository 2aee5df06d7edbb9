import type { CaseTypeContent, TaskTypeContent } from '@docket/domain';

import { createCase, type CreateCaseOrder } from '../features/cases/case-create.service.ts';
import { type ChangePayload, mutating } from './mutations.ts';
import type { TestPerson } from './people.ts';
import { storedRows } from './tasks.ts';
import type { TestApi } from './test-api.ts';

let count = 0;

const plainCaseType: CaseTypeContent = {
  label: 'Boiler repair',
  summary: 'A boiler that does not work.',
  order: 1,
  retired: false,
  numberPrefix: 'BOILER',
  workflow: 'case',
  stages: [
    { key: 'triage', label: 'Triage', guidance: 'Find out how urgent it is.' },
    { key: 'repair', label: 'Repair', guidance: '' },
  ],
  form: { type: 'object', properties: { floor: { type: 'integer', title: 'Floor' } }, required: ['floor'] },
  taskTypes: [],
  rules: [],
  outcomes: ['Repaired', 'Replaced'],
  portal: { visible: true },
};

const plainTaskType: TaskTypeContent = {
  label: 'Visit',
  summary: 'Look at it.',
  order: 1,
  retired: false,
  workflow: 'standard',
  category: null,
  title: 'Visit the address',
  description: '',
  form: null,
  assignment: { departmentIds: [], defaultDepartmentId: null, assigneeId: null, automatic: false },
  details: { title: true, description: true, priority: true, caseFiles: true, caseDetails: true },
  cancellable: true,
  mailsGroup: false,
  completionComment: 'OPTIONAL',
  blocksClosure: true,
  target: { minutes: null, calendar: null, overridable: false, reminders: [] },
};

/** A published case type of its own, with a prefix no other has; returns its key and prefix. */
export async function givenCaseType(
  api: TestApi,
  content: Partial<CaseTypeContent> = {},
): Promise<{ readonly key: string; readonly prefix: string }> {
  count += 1;
  const key = `type-${process.pid}-${count}`;
  const prefix = `B${process.pid}X${count}`;
  await publish(api, 'CASE_TYPE', key, { ...plainCaseType, numberPrefix: prefix, ...content });
  return { key, prefix };
}

/** A published task type of its own; returns its key. */
export async function givenTaskType(api: TestApi, content: Partial<TaskTypeContent> = {}): Promise<string> {
  count += 1;
  const key = `task-type-${process.pid}-${count}`;
  await publish(api, 'TASK_TYPE', key, { ...plainTaskType, ...content });
  return key;
}

async function publish(api: TestApi, kind: string, key: string, content: object): Promise<void> {
  await storedRows(
    api,
    `INSERT INTO definition (kind, key, version, state, content, created_at, updated_at, published_at)
      VALUES ($1, $2, 1, 'PUBLISHED', $3, now(), now(), now())`,
    [kind, key, JSON.stringify(content)],
  );
}

/** A case somebody opened, made the way the product makes it; returns its id. Throws when it is refused. */
export async function givenCase(
  api: TestApi,
  creator: Pick<TestPerson, 'id'>,
  asked: Partial<CreateCaseOrder> = {},
): Promise<string> {
  const session = await api.session(creator);
  const typeKey = asked.typeKey ?? (await givenCaseType(api)).key;
  const outcome = await session.transaction((transaction) =>
    createCase(transaction, { title: 'The boiler is cold', variables: { floor: 3 }, ...asked, typeKey }),
  );
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
  return outcome.value.caseId;
}

/** What every case mutation answers, as tests ask for it. */
export type CasePayload = ChangePayload & {
  readonly case: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly status: string;
    readonly stage: string | null;
    readonly version: number;
    readonly outcome: string | null;
    readonly summary: string | null;
    readonly closedAt: string | null;
    readonly owner: { readonly id: string } | null;
    readonly participants: readonly { readonly id: string }[];
  } | null;
  readonly activity: { readonly id: string; readonly verb: string; readonly words: string | null } | null;
};

/** Asks for a mutation whose payload is a case's. */
export const { change: changeCase, changeAnswer: changeCaseAnswer } = mutating<CasePayload>(`
  case { id number title status stage version outcome summary closedAt owner { id } participants { id } }
  activity { id verb words }`);

/** The verbs of a case's own history, oldest first. */
export async function caseVerbs(api: TestApi, caseId: string): Promise<readonly string[]> {
  const rows = await storedRows<{ verb: string }>(
    api,
    'SELECT verb FROM activity WHERE case_id = $1 ORDER BY sequence',
    [caseId],
  );
  return rows.map((row) => row.verb);
}
