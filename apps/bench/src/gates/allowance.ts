import type { Variables } from './doors.ts';
import { freshKey } from './given.ts';
import type { VisitorName, World } from './world.ts';

/** What one operation of an app may cost. */
export type Allowance = {
  /** The most statements that may reach PostgreSQL, the session's and BEGIN and COMMIT among them. */
  readonly statements: number;
  /** The most pages of 8 kB that any one of them may look at, at 100,000 tasks. */
  readonly pages?: number;
  /** The most rows that any one of them may sort: the page and one, or what the reason beside it says. */
  readonly sorted?: number;
  readonly as: VisitorName;
  /** The variables; may make what the operation needs before it is counted. */
  readonly variables?: (world: World) => Variables | Promise<Variables>;
};

/** The row of each operation, by its name. */
export type Table = Readonly<Record<string, Allowance>>;

/** The input of a mutation, with a key of its own. */
export const input = (make: (world: World) => Variables | Promise<Variables>) => async (world: World) => ({
  input: { ...(await make(world)), ...freshKey() },
});
