import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ApolloLink, Observable } from '@apollo/client';
import { buildSchema, execute, type GraphQLSchema, validate } from 'graphql';
import { type Mocks, mockFieldResolver, mockTypeResolver } from './mockResolvers.ts';

/** Which committed schema answers. */
export type MockDoor = 'staff' | 'portal';

/** One operation that a test's screen sent. */
export interface SentOperation {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface MockApi {
  /** Stands in for the network of `createDocketClient`. */
  readonly link: ApolloLink;
  /** Everything sent so far, oldest first. */
  readonly sent: readonly SentOperation[];
  /** The variables of the last operation of that name; undefined when none was sent. */
  readonly lastVariables: (name: string) => Readonly<Record<string, unknown>> | undefined;
  /** Later answers use these mocks on top of the earlier ones. */
  readonly change: (mocks: Mocks) => void;
  /** Operations of that name fail with `error` until `recover`; without an error: as if there were no network. */
  readonly fail: (name: string, error?: Error) => void;
  readonly recover: (name: string) => void;
  /** Answers of that name wait until `release`. */
  readonly hold: (name: string) => void;
  readonly release: (name: string) => void;
  /** Sends an event to everybody who listens to that subscription field. */
  readonly push: (field: string, event: unknown) => Promise<void>;
}

const schemas = new Map<MockDoor, GraphQLSchema>();

function schemaOf(door: MockDoor): GraphQLSchema {
  const known = schemas.get(door);
  if (known !== undefined) return known;
  const file = resolve(import.meta.dirname, `../../../../apps/api/schema.${door}.graphql`);
  const schema = buildSchema(readFileSync(file, 'utf8'));
  schemas.set(door, schema);
  return schema;
}

function merged(before: Mocks, next: Mocks): Mocks {
  const types = [...new Set([...Object.keys(before), ...Object.keys(next)])];
  return Object.fromEntries(types.map((type) => [type, { ...before[type], ...next[type] }]));
}

/** An API made from the committed schema of a door: valid by construction, and different only where a test says so. */
export function createMockApi(door: MockDoor, first: Mocks = {}): MockApi {
  const schema = schemaOf(door);
  const sent: SentOperation[] = [];
  const failing = new Map<string, Error>();
  const held = new Map<string, (() => void)[]>();
  const listeners = new Set<{ send: (field: string, event: unknown) => Promise<void> }>();
  let mocks = first;

  const answer = async (operation: ApolloLink.Operation, rootValue: unknown) => {
    const errors = validate(schema, operation.query);
    if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
    const { data, errors: failures } = await execute({
      schema,
      document: operation.query,
      rootValue,
      variableValues: operation.variables,
      operationName: operation.operationName,
      fieldResolver: mockFieldResolver(mocks),
      typeResolver: mockTypeResolver,
    });
    return { data: data ?? null, ...(failures && { errors: failures.map((failure) => failure.toJSON()) }) };
  };

  const request = async (operation: ApolloLink.Operation) => {
    const name = operation.operationName ?? '';
    const waiting = held.get(name);
    if (waiting !== undefined) await new Promise<void>((go) => waiting.push(go));
    const error = failing.get(name);
    if (error !== undefined) throw error;
    return answer(operation, {});
  };

  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        sent.push({ name: operation.operationName ?? '', variables: { ...operation.variables } });
        if (operation.operationType === 'subscription') {
          const listener = {
            send: async (field: string, event: unknown) => {
              const result = await answer(operation, { [field]: event });
              observer.next(result);
            },
          };
          listeners.add(listener);
          return () => listeners.delete(listener);
        }
        request(operation).then(
          (result) => {
            observer.next(result);
            observer.complete();
          },
          (error: unknown) => observer.error(error),
        );
        return undefined;
      }),
  );

  return {
    link,
    sent,
    lastVariables: (name) => sent.findLast((operation) => operation.name === name)?.variables,
    change: (next) => {
      mocks = merged(mocks, next);
    },
    fail: (name, error = new TypeError('Failed to fetch')) => failing.set(name, error),
    recover: (name) => failing.delete(name),
    hold: (name) => held.set(name, []),
    release: (name) => {
      const waiting = held.get(name) ?? [];
      held.delete(name);
      for (const go of waiting) go();
    },
    push: async (field, event) => {
      await Promise.all([...listeners].map((listener) => listener.send(field, event)));
    },
  };
}
