import type { GraphQLSchema } from 'graphql';

import { type Field, rootFields } from '../crawl.ts';
import { openSocket } from '../sockets.ts';
import { asks, type Cast, type Persona, personas, play, type Prelude, setStage, type Stage } from './cast.ts';
import { expectations, type Kind, signOf, signOfCode, signOfEnd, smallestDocument } from './verdict.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** How a root field is asked, and what comes of it for each persona. */
export type Row = {
  /** One sign per persona, in their order; `verdict.ts` says what they mean. */
  readonly signs: string;
  readonly variables?: (stage: Stage, cast: Cast) => Variables | Promise<Variables>;
  readonly prelude?: Prelude;
  /** What a list has to hold to count as seen. */
  readonly shows?: (stage: Stage, cast: Cast) => string;
};
export type Table = Readonly<Record<string, Row>>;
export type DoorTables = Readonly<Record<Kind, Table>>;

/** A door as it is asked: its address, its schema and its rows. */
export type MatrixDoor = {
  readonly url: string;
  readonly schema: GraphQLSchema;
  readonly tables: DoorTables;
};

/** Root fields without a row and rows without a root field. */
export function unmatched({ schema, tables }: MatrixDoor): readonly string[] {
  return (['query', 'mutation', 'subscription'] as const).flatMap((kind) => {
    const fields = rootFields(schema, kind).map(({ name }) => name);
    const rows = Object.keys(tables[kind]);
    return [
      ...fields.filter((name) => !rows.includes(name)),
      ...rows.filter((name) => !fields.includes(name)),
    ];
  });
}

/**
 * What differs from a row when everybody asks: one sentence each. Those it refuses ask about one and the same case and
 * must leave no trace on it; whoever may do something has a case of their own.
 */
export async function differences(
  cast: Cast,
  door: MatrixDoor,
  kind: Kind,
  name: string,
): Promise<readonly string[]> {
  const row = door.tables[kind][name];
  const field = rootFields(door.schema, kind).find((one) => one.name === name);
  if (row === undefined || field === undefined) throw new Error(`${name} has no row or no field.`);
  const expected = expectations(row.signs);
  const ask = (stage: Stage, persona: Persona) =>
    signFor(cast, door, { kind, field, row, stage, persona, patient: expected.get(persona) === '+' });
  const shared = await staged(cast, row);
  const before = await shared.traces();
  const found: string[] = [];
  const compare = (persona: Persona, sign: string): void => {
    const wanted = expected.get(persona) ?? '';
    if (sign !== wanted) found.push(`${name} as ${persona}: expected ${wanted}, got ${sign}`);
  };
  for (const persona of personas.filter((one) => kind !== 'mutation' || expected.get(one) !== '+')) {
    compare(persona, await ask(shared, persona));
  }
  const untouched = JSON.stringify(await shared.traces()) === JSON.stringify(before);
  if (kind === 'mutation' && !untouched) found.push(`${name} left traces though it was refused`);
  for (const persona of personas.filter((one) => kind === 'mutation' && expected.get(one) === '+')) {
    compare(persona, await ask(await staged(cast, row), persona));
  }
  return found;
}

async function staged(cast: Cast, row: Row): Promise<Stage> {
  const stage = await setStage(cast);
  await play(cast, stage, row.prelude ?? 'NOTHING');
  return stage;
}

type Question = {
  readonly kind: Kind;
  readonly field: Field;
  readonly row: Row;
  readonly stage: Stage;
  readonly persona: Persona;
  /** Waits for an event as long as it takes; otherwise no longer than somebody else needs to hear of two. */
  readonly patient: boolean;
};

async function signFor(cast: Cast, door: MatrixDoor, question: Question): Promise<string> {
  const { kind, field, row, stage, persona } = question;
  const variables = { ...(await row.variables?.(stage, cast)) };
  const text = smallestDocument(kind, field, variables);
  const headers = cast.shows(persona);
  if (kind === 'subscription') return signOfSubscription(cast, door.url, { ...question, text, variables });
  const response = await fetch(`${door.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: text, variables }),
  });
  const answer: unknown = await response.json();
  return signOf(answer, row.shows?.(stage, cast) ?? null);
}

type Subscription = Question & { readonly text: string; readonly variables: Variables };

/** Subscribes while the administrator keeps writing about the case and its tasks, and says what was heard first. */
async function signOfSubscription(cast: Cast, url: string, asked: Subscription): Promise<string> {
  const { text, variables, stage, persona, patient } = asked;
  const own = openSocket(url, { headers: cast.shows(persona) });
  const other = openSocket(cast.api.staffUrl, { headers: cast.shows('assignee') });
  const reference = other.follow('subscription ($id: ID!) { taskChanged(taskId: $id) { taskId } }', {
    id: stage.taskId,
  });
  const heard: string[] = [];
  const hearing = own
    .follow(text, variables)
    .next()
    .then(({ done, value }) => (done === true ? signOfCode('NOTHING') : signOf(value, null)), signOfEnd)
    .then((sign) => heard.push(sign));
  let others = 0;
  const listening = (async () => {
    for await (const event of reference) others += event.data === null ? 0 : 1;
  })().catch(() => undefined);
  while (heard.length === 0 && (patient || others < 2)) await write(cast, stage);
  const sign = heard[0] ?? signOfCode('NOTHING');
  await Promise.all([own.close(), other.close()]);
  await Promise.all([hearing, listening]);
  return sign;
}

async function write(cast: Cast, { caseId, taskId, clientTaskId }: Stage): Promise<void> {
  await asks(cast, 'administrator', 'addCaseNote', { caseId, body: 'News' });
  for (const id of [taskId, clientTaskId]) {
    await asks(cast, 'administrator', 'addComment', { taskId: id, body: 'News' });
  }
}
