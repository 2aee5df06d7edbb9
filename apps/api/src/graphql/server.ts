import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../platform/logging/logger.ts';

import { shownError } from './errors.ts';
import type { Session } from './session.ts';

export type ServerOptions = {
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly newId: () => string;
  readonly suggestions: boolean;
};

/**
 * Apollo Server for one door. Everything it could check of a document has been checked by Documents before, with our
 * limits; what is left to it is execution, its plugins and draining.
 */
export function createGraphqlServer(options: ServerOptions): ApolloServer<Session> {
  const { schema, log, newId, suggestions } = options;
  return new ApolloServer<Session>({
    schema,
    introspection: true,
    dangerouslyDisableValidation: true,
    hideSchemaDetailsFromClientErrors: !suggestions,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (m) => log.warn(m),
      error: (m) => log.error(m),
    },
    formatError: (_formatted, error) => shownError(error, log, newId),
    plugins: [ApolloServerPluginCacheControlDisabled()],
  });
}
