import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getNamedType,
  type GraphQLFormattedError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

import type { AdmittedOperation } from './documents.ts';
import type { Session } from './session.ts';

/** What goes through Apollo with an operation: who asks, and the operation as it was admitted. */
export type Execution = { readonly session: Session; readonly admitted: AdmittedOperation };

/** Code takes memory, so no more operations than this keep theirs; our own apps have fewer. */
const mostCompiled = 250;

/**
 * Runs operations. One that comes a second time is compiled to code of its own, which answers a list several times as
 * fast as walking through its document; the others, and what cannot be compiled, are left to graphql-js.
 */
export class Executor {
  readonly #schema: GraphQLSchema;
  readonly #met = new WeakSet<OperationDefinitionNode>();
  readonly #compiled = new Map<OperationDefinitionNode, CompiledQuery | null>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** How many operations have code now. */
  get compiled(): number {
    return this.#compiled.size;
  }

  async run({ session, admitted }: Execution): Promise<ExecutionResult> {
    const compiled = this.#codeOf(admitted);
    // oxlint-disable-next-line no-restricted-properties -- the compiled operation; no SQL
    if (compiled !== null) return compiled.query(undefined, session, admitted.variables);
    return execute({
      schema: this.#schema,
      document: admitted.document,
      operationName: admitted.operation.name?.value ?? null,
      variableValues: admitted.variables,
      contextValue: session,
    });
  }

  #codeOf({ document, operation }: AdmittedOperation): CompiledQuery | null {
    const known = this.#compiled.get(operation);
    if (known !== undefined) {
      this.#compiled.delete(operation);
      this.#compiled.set(operation, known);
      return known;
    }
    if (!this.#met.has(operation)) {
      this.#met.add(operation);
      return null;
    }
    const compiled = this.#compile(document, operation);
    this.#compiled.set(operation, compiled);
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > mostCompiled && oldest !== undefined) this.#compiled.delete(oldest);
    return compiled;
  }

  #compile(document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null {
    if (takesRequiredDefaults(this.#schema, operation)) return null;
    const code = compileQuery(this.#schema, document, operation.name?.value);
    return isCompiledQuery(code) ? code : null;
  }
}

/**
 * Whether a variable may hold an input field that is required and has a default: compiled code would refuse a value
 * that leaves it out, where graphql-js puts the default.
 */
function takesRequiredDefaults(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
  const met = new Set<unknown>();
  const holds = (type: GraphQLInputType): boolean => {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || met.has(named)) return false;
    met.add(named);
    return Object.values(named.getFields()).some(
      (field) => (isNonNullType(field.type) && field.defaultValue !== undefined) || holds(field.type),
    );
  };
  return (operation.variableDefinitions ?? []).some(({ type: node }) => {
    const type = typeFromAST(schema, node);
    return isInputType(type) && holds(type);
  });
}

type Shown = (error: unknown) => GraphQLFormattedError;

/** Lets Apollo take over the document that was admitted, and answer with what the executor finds. */
export function executionPlugin(executor: Executor, shown: Shown): ApolloServerPlugin<Execution> {
  const listener: GraphQLRequestListener<Execution> = {
    didResolveSource(request) {
      Object.assign(request, { document: request.contextValue.admitted.document });
      return Promise.resolve();
    },
    async responseForOperation({ contextValue, response }) {
      const { data = null, errors } = await executor.run(contextValue);
      const singleResult = { data, ...(errors === undefined ? {} : { errors: errors.map(shown) }) };
      return { http: response.http, body: { kind: 'single', singleResult } };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
