import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
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
  valid: boolean;
};

/** What is remembered at most: documents people and programs write by hand are shorter than this. */
const remembered = { documents: 1_000, characters: 16_384 } as const;

/**
 * The gate before execution, one for HTTP and sockets: limits and cost first, then validation, then
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
    const known = this.#recall(request.text) ?? this.#read(request.text);
    const operation = getOperationAST(known.document, request.operationName);
    if (operation === null || operation === undefined) {
      throw new OperationRefused('BAD_USER_INPUT', 'Name one of the operations of the document.');
    }
    // Counting is cheap and needs no valid document, so what asks for too much is never validated.
    const cost = this.#affordable(operationCost(this.#schema, operation, known.fragments, request.variables));
    if (!known.valid) this.#validate(request.text, known);
    if (!this.#rules.suggestions) this.#checkValues(operation, request.variables);
    refuseMissing(this.#needsOf(known, operation), viewer);
    return { document: known.document, operation, cost };
  }

  #read(text: string): Known {
    const document = this.#parsed(text);
    checkDocument(document);
    return { document, fragments: fragmentsOf(document), needs: new Map(), valid: false };
  }

  #affordable(cost: number): number {
    if (cost <= operationLimits.cost) return cost;
    const message = `The operation costs ${cost} and may cost ${operationLimits.cost}: ask for less at once.`;
    throw new OperationRefused('LIMIT_EXCEEDED', message, { cost, limit: operationLimits.cost });
  }

  #validate(text: string, known: Known): void {
    const rules = this.#rules.introspection
      ? specifiedRules
      : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    const [error] = validate(this.#schema, known.document, rules, {
      maxErrors: operationLimits.validationErrors,
      hideSuggestions: !this.#rules.suggestions,
    });
    if (error !== undefined) throw withCode(error, 'GRAPHQL_VALIDATION_FAILED');
    known.valid = true;
    this.#remember(text, known);
  }

  /** The executor would name similar values in its refusal; where nothing is to be learnt, it is refused before. */
  #checkValues(operation: OperationDefinitionNode, variables: OperationRequest['variables']): void {
    const definitions = operation.variableDefinitions ?? [];
    const { errors } = getVariableValues(this.#schema, definitions, variables, {
      maxErrors: operationLimits.validationErrors,
      hideSuggestions: true,
    });
    const [error] = errors ?? [];
    if (error !== undefined) throw withCode(error, 'BAD_USER_INPUT');
  }

  #parsed(text: string): DocumentNode {
    try {
      return parse(text, { maxLexicalTokens: operationLimits.tokens });
    } catch (error) {
      throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
    }
  }

  /** A document that is asked for again moves to the end of the queue of those that are forgotten. */
  #recall(text: string): Known | undefined {
    const known = this.#known.get(text);
    if (known === undefined) return undefined;
    this.#known.delete(text);
    this.#known.set(text, known);
    return known;
  }

  #remember(text: string, known: Known): void {
    if (text.length > remembered.characters) return;
    this.#known.set(text, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > remembered.documents && oldest !== undefined) this.#known.delete(oldest);
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
