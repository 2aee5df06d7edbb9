import { createTask, type CreateOrder } from '../features/tasks/task-create.service.ts';
import type { TestApi } from './test-api.ts';
import type { TestPerson } from './people.ts';

type Asked = Partial<Omit<CreateOrder, 'idempotencyKey'>>;

/** A task somebody asked for, made the way the product makes it; returns its id. Throws when it is refused. */
export async function givenTask(
  api: TestApi,
  creator: Pick<TestPerson, 'id'>,
  asked: Asked = {},
): Promise<string> {
  const session = await api.session(creator);
  const order = { title: 'Check the boiler', dueOn: '2026-12-01', ...asked };
  const outcome = await session.transaction((transaction) => createTask(transaction, order));
  if (!outcome.ok) {
    throw new Error(`${outcome.problem.code} ${outcome.problem.field}: ${outcome.problem.message}`);
  }
  return outcome.value.taskId;
}
