import { taskActions } from '@docket/domain';

import { parseJson, property, textProperty } from '../../../../scripts/local/json.ts';
import type { Message } from '../reading/ask.ts';
import type { Move, Pair } from './cycle.ts';

const answer = 'task { id number version status } activity { id } userErrors { code message }';
const documents = new Map(
  taskActions.map((action) => {
    const name = action.toLowerCase();
    const type = `${action[0] ?? ''}${name.slice(1)}Input`;
    return [action, `mutation Move($input: ${type}!) { ${name}(input: $input) { ${answer} } }`] as const;
  }),
);

/** The move as the staff app sends it: a mutation with the cookie of whoever acts. */
export function docketMove(move: Move, cookies: ReadonlyMap<string, string>): Message {
  const { action, taskId, expectedVersion, key, comment, personId, departmentId } = move;
  const input = {
    taskId,
    expectedVersion,
    idempotencyKey: key,
    ...(comment === null ? {} : { comment }),
    ...(action === 'FORWARD' ? { personId, departmentId, keepWatching: false } : {}),
  };
  return {
    path: '/graphql',
    headers: { 'x-docket': '1', cookie: cookies.get(move.actorId) ?? '' },
    body: JSON.stringify({ query: documents.get(action), variables: { input } }),
  };
}

/** The move as the hand-written server takes it. */
export function floorMove(move: Move): Message {
  return { path: '/', headers: {}, body: JSON.stringify(move) };
}

/** Whether an answer of either server says that the task moved on. */
export function hasMoved(text: string): boolean {
  const body = parseJson(text);
  const data = property(body, 'data');
  const answers: unknown[] = typeof data === 'object' && data !== null ? Object.values(data) : [body];
  const [payload] = answers;
  return textProperty(property(payload, 'task'), 'id') !== undefined && !text.includes('"userErrors":[{');
}

/** Whether a value of another process is a move; its fields come from `moveOf` alone. */
export function isMove(value: unknown): value is Move {
  return textProperty(value, 'action') !== undefined && textProperty(value, 'taskId') !== undefined;
}

/** Whether a value of another process is a list of pairs; they come from `findPairs` alone. */
export function arePairs(value: unknown): value is readonly Pair[] {
  return Array.isArray(value) && value.every((one) => textProperty(one, 'holderId') !== undefined);
}
