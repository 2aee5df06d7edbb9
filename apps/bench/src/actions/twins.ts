import { parseJson, property, textProperty } from '../../../../scripts/local/json.ts';
import { PlainError } from '../../../../scripts/local/plainError.ts';
import type { Pair } from './cycle.ts';
import type { Post } from './post.ts';

export type Between = {
  readonly between: Pair;
  readonly cookies: ReadonlyMap<string, string>;
};

const query =
  'mutation Twin($input: CreateTaskInput!) { createTask(input: $input) { task { id } userErrors { message } } }';

/** A new task that the two people pass to and fro; every call makes one with the same rows. */
export async function createTwin(docket: Post, { between, cookies }: Between): Promise<Pair> {
  const input = {
    title: 'The radiator in the hall leaks',
    dueOn: '2030-01-31',
    assigneeId: between.holderId,
    departmentId: between.holderDepartmentId,
  };
  const answer = await docket({
    path: '/graphql',
    headers: { 'x-docket': '1', cookie: cookies.get(between.creatorId) ?? '' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const created = property(property(parseJson(answer), 'data'), 'createTask');
  const taskId = textProperty(property(created, 'task'), 'id');
  if (taskId === undefined) throw new PlainError(`A task could not be made: ${answer}`);
  return { ...between, taskId, version: 1 };
}
