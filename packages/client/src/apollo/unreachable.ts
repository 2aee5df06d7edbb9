import { ServerError } from '@apollo/client';

/** True for the statuses with which a proxy answers in place of a stopped server. */
export function meansAway(status: number): boolean {
  return status >= 502 && status <= 504;
}

/** True when nothing of ours answered: no network, or a proxy in front of a stopped server. */
export function meansUnreachable(error: unknown): boolean {
  if (ServerError.is(error)) return meansAway(error.statusCode);
  return error instanceof TypeError;
}
