import { readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from '../../../../scripts/local/settings.ts';
import { post } from './posting.ts';
import type { DoorName, Visitor } from './visitors.ts';

/** An operation that an app sends, known to the API by its id. */
export type Operation = { readonly name: string; readonly id: string; readonly text: string };
export type Variables = Readonly<Record<string, unknown>>;

/** What a door says to an operation, with every refusal that a payload tells. */
export type Answer = {
  readonly status: number;
  readonly data: Readonly<Record<string, Payload | null>>;
  readonly problems: readonly unknown[];
};
/** What one field of an answer holds. */
export type Payload = { readonly userErrors?: readonly unknown[]; readonly [field: string]: unknown };

export type Doors = Readonly<Record<DoorName, string>>;

/** The operations of the app behind a door, as they were registered when it was built. */
export function operationsOf(door: DoorName): readonly Operation[] {
  return (registered[door] ??= readOperations(door));
}

const registered: Partial<Record<DoorName, readonly Operation[]>> = {};

function readOperations(door: DoorName): readonly Operation[] {
  const file = path.join(root, 'apps/api/operations', `${door.toLowerCase()}.json`);
  return parsed<readonly Operation[]>(readFileSync(file, 'utf8'));
}

/** The id of an operation by its name; throws when the app sends none of that name. */
export function idOfOperation(door: DoorName, name: string): string {
  const operation = operationsOf(door).find((one) => one.name === name);
  if (operation === undefined) throw new Error(`No app at the door ${door} sends ${name}.`);
  return operation.id;
}

/** Sends a body to the door of a visitor, as a page of that door would. */
export async function send(doors: Doors, visitor: Visitor, body: Variables): Promise<Answer> {
  const url = `${doors[visitor.door]}/graphql`;
  const { status, text } = await post(url, visitor.cookie, JSON.stringify(body));
  const { data, errors = [] } = parsed<{ data?: Answer['data'] | null; errors?: readonly unknown[] }>(text);
  const refusals = Object.values(data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
  return { status, data: data ?? {}, problems: [...errors, ...refusals] };
}

function parsed<Shape>(text: string): Shape {
  // oxlint-disable-next-line typescript/no-unsafe-return -- the caller states the shape; a wrong one shows in the gates
  return JSON.parse(text);
}
