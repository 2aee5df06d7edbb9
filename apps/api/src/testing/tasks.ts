import { performAction } from '../features/tasks/task-perform.service.ts';
import { createTask, type CreateOrder } from '../features/tasks/task-create.service.ts';
import type { Statement } from '../platform/database/database.ts';
import type { TestPerson } from './people.ts';
import type { TestAnswer, TestApi } from './test-api.ts';

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
export type Payload = {
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
  readonly conflict: {
    readonly actor: { readonly id: string };
    readonly verb: string;
    readonly fields: readonly string[];
  } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: string | null;
    readonly message: string;
    readonly remedy: string | null;
  }[];
};

const payloadFields = `
  task { id number status version assignee { id } department { id } }
  activity { id verb words fromStatus toStatus }
  conflict { actor { id } verb fields }
  userErrors { code field message remedy }`;

/** Asks for a mutation whose payload is a task's; the input type is named after the mutation. */
export async function change(
  api: TestApi,
  as: Pick<TestPerson, 'door' | 'headers'> | null,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Payload> {
  const { data, errors } = await changeAnswer(api, as, mutation, input);
  if (errors[0] !== undefined) throw new Error(errors[0].message);
  return data.change;
}

/** The same with the whole answer, for what never reaches a payload. */
export function changeAnswer(
  api: TestApi,
  as: Pick<TestPerson, 'door' | 'headers'> | null,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
): Promise<TestAnswer<{ readonly change: Payload }>> {
  const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { change: ${mutation}(input: $input) { ${payloadFields} } }`;
  return api.gql<{ readonly change: Payload }>(as, document, { input });
}
