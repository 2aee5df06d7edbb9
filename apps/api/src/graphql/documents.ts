import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';

import { operationCost, type Fragments } from './cost.ts';
import { OperationRefused } from './errors.ts';
import { checkDocument, checkVariables, operationLimits } from './limits.ts';
import { neededPermissions, refuseMissing, type Needs } from './permissions.ts';
import type { Viewer } from './session.ts';

/** What a client asks for, as it came over HTTP or a socket. */
export type OperationRequest = {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
};

/** An operation that may run: parsed, valid, within its limits and allowed to its viewer. */
export type AdmittedOperation = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly cost: number;
};

export type DocumentRules = { readonly introspection: boolean; readonly suggestions: boolean };

type Known = {
  readonly document: DocumentNode;
  readonly fragments: Fragments;
  readonly needs: Map<OperationDefinitionNode, Needs>;
};

const rememberedDocuments = 1_000;

/**
 * The gate before execution, one for HTTP and sockets: limits first, then validation, then cost with the variables, then
 * permissions. Documents are remembered by their text, so that a known one costs a look-up.
 */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #rules: DocumentRules;
  readonly #known = new Map<string, Known>();

  constructor(schema: GraphQLSchema, rules: DocumentRules) {
    this.#schema = schema;
    this.#rules = rules;
  }

  /** Throws OperationRefused or a GraphQLError that says why the operation may not run. */
  admit(request: OperationRequest, viewer: Viewer): AdmittedOperation {
    checkVariables(request.variables);
    const known = this.#known.get(request.text) ?? this.#learn(request.text);
    const operation = getOperationAST(known.document, request.operationName);
    if (operation === null || operation === undefined) {
      throw new OperationRefused('BAD_USER_INPUT', 'Name one of the operations of the document.');
    }
    const cost = operationCost(this.#schema, operation, known.fragments, request.variables);
    if (cost > operationLimits.cost) {
      const message = `The operation costs ${cost} and may cost ${operationLimits.cost}: ask for less at once.`;
      throw new OperationRefused('LIMIT_EXCEEDED', message, { cost, limit: operationLimits.cost });
    }
    refuseMissing(this.#needsOf(known, operation), viewer);
    return { document: known.document, operation, cost };
  }

  #learn(text: string): Known {
    const document = this.#parsed(text);
    checkDocument(document);
    const rules = this.#rules.introspection
      ? specifiedRules
      : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    const [error] = validate(this.#schema, document, rules, {
      maxErrors: operationLimits.validationErrors,
      hideSuggestions: !this.#rules.suggestions,
    });
    if (error !== undefined) throw withCode(error, 'GRAPHQL_VALIDATION_FAILED');
    const known = { document, fragments: fragmentsOf(document), needs: new Map() };
    this.#remember(text, known);
    return known;
  }

  #parsed(text: string): DocumentNode {
    try {
      return parse(text, { maxLexicalTokens: operationLimits.tokens });
    } catch (error) {
      throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
    }
  }

  #remember(text: string, known: Known): void {
    this.#known.set(text, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > rememberedDocuments && oldest !== undefined) this.#known.delete(oldest);
  }

  #needsOf(known: Known, operation: OperationDefinitionNode): Needs {
    const found = known.needs.get(operation);
    if (found !== undefined) return found;
    const needs = neededPermissions(this.#schema, operation, known.fragments);
    known.needs.set(operation, needs);
    return needs;
  }
}

function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code },
  });
}
