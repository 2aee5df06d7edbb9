import type { ApolloLink } from '@apollo/client';
import { isRecord } from '../shared/json.ts';

/** True when a message is an answer at all; that its data fits the operation the server has checked by the schema. */
export function isResult(message: unknown): message is ApolloLink.Result {
  return isRecord(message) && ('data' in message || 'errors' in message);
}
