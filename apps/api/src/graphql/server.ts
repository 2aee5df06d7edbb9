import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../platform/logging/logger.ts';

import { shownError } from './errors.ts';
import { type Execution, executionPlugin, Executor } from './execution.ts';

export type ServerOptions = {
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly newId: () => string;
  readonly suggestions: boolean;
};

/**
 * Apollo Server for one door. Documents come to it parsed, checked and within our limits, so what is left to it is the
 * run of an operation through its plugins, and draining.
 */
export function createGraphqlServer(options: ServerOptions): ApolloServer<Execution> {
  const { schema, log, newId, suggestions } = options;
  const shown = (error: unknown) => shownError(error, log, newId);
  return new ApolloServer<Execution>({
    schema,
    introspection: true,
    documentStore: null,
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
    formatError: (_formatted, error) => shown(error),
    plugins: [ApolloServerPluginCacheControlDisabled(), executionPlugin(new Executor(schema), shown)],
  });
}
