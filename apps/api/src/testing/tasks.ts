import { performAction } from '../features/tasks/task-perform.service.ts';
import { createTask, type CreateOrder } from '../features/tasks/task-create.service.ts';
import type { Statement } from '../platform/database/database.ts';
import { type ChangePayload, mutating } from './mutations.ts';
import type { TestPerson } from './people.ts';
import type { TestApi } from './test-api.ts';

type Somebody = Pick<TestPerson, 'id'>;

/** A task somebody asked for, made the way the product makes it; returns its id. Throws when it is refused. */
export async function givenTask(
  api: TestApi,
  creator: Somebody,
  asked: Partial<CreateOrder> = {},
): Promise<string> {
  const session = await api.session(creator);
  const order = { title: 'Check the boiler', dueOn: '2026-12-01', ...asked };
  const outcome = await session.transaction((transaction) => createTask(transaction, order));
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
  return outcome.value.taskId;
}

/** Somebody performs an action on a task as it stands; throws when it is refused. */
export async function givenAction(
  api: TestApi,
  actor: Somebody,
  taskId: string,
  request: { readonly action: string; readonly comment?: string; readonly departmentId?: string },
): Promise<void> {
  const session = await api.session(actor);
  const outcome = await session.transaction((transaction) =>
    performAction(transaction, { taskId, expectedVersion: null, request }),
  );
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
}

/** Rows of the database as they are, whoever may see them. */
export function storedRows<Row extends Record<string, unknown>>(
  api: TestApi,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const statement: Statement = { name: '', text };
  return api.runtime.db.rows<Row>(statement, values);
}

/** What every task mutation answers, as tests ask for it. */
export type Payload = ChangePayload & {
  readonly task: {
    readonly id: string;
    readonly number: string;
    readonly status: string;
    readonly version: number;
    readonly assignee: { readonly id: string } | null;
    readonly department: { readonly id: string } | null;
  } | null;
  readonly activity: {
    readonly id: string;
    readonly verb: string;
    readonly words: string | null;
    readonly fromStatus: string | null;
    readonly toStatus: string | null;
  } | null;
};

/** Asks for a mutation whose payload is a task's. */
export const { change, changeAnswer } = mutating<Payload>(`
  task { id number status version assignee { id } department { id } }
  activity { id verb words fromStatus toStatus }`);
