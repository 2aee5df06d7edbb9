import type { Door as DoorName } from '../features/accounts/viewer.queries.ts';
import type { Authentication } from '../features/accounts/authentication.ts';
import type { ResolverClasses } from '../graphql/schema.ts';
import type { RegisteredOperations } from '../graphql/registered.ts';
import type { Runtime } from '../runtime.ts';

/** What makes one door different from the other. */
export type Door = {
  readonly name: DoorName;
  /** Public address without a trailing slash. */
  readonly url: string;
  readonly port: number;
  readonly resolvers: ResolverClasses;
  /** Integrators may read the schema and get hints at the staff door; clients see neither. */
  readonly explainsItself: boolean;
  /** What its own app asks; the portal runs nothing else, so nobody tries out what a client might be told. */
  readonly registered: RegisteredOperations;
  readonly registeredOnly: boolean;
  /** The folder with the built pages; null where another server has them. */
  readonly pages: string | null;
};

/** What the parts of a door share. */
export type DoorContext = {
  readonly door: Door;
  readonly runtime: Runtime;
  readonly authenticate: Authentication['authenticate'];
  readonly presume: Authentication['presume'];
};
