import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';

/** Asked every few seconds by machines; only their failures are worth a line. */
const watchers = new Set(['/healthz', '/readyz', '/metrics']);

/** One line per request once it is answered: what was asked, never with what values. */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' });
  }

  override incomingRequest(): void {
    // The line written at the end says all.
  }

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      operation: request.operationName,
      person: request.credential?.viewer.id,
      ...(error ? { err: error } : {}),
    };
    if (error || reply.statusCode >= 500) request.log.error(line, 'request failed');
    else if (watchers.has(line.route)) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  }
}
