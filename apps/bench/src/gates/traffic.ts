import { idOfOperation, type Variables } from './doors.ts';
import type { Visitor } from './visitors.ts';

/** One request of the mix: what is sent, and the status that it deserves. */
export type Sending = { readonly body: string; readonly status: number };

/** What a request may be about. */
export type Known = {
  readonly taskId: string;
  readonly taskNumber: string;
  readonly visitors: readonly Visitor[];
};

type Kind = (turn: number, known: Known) => Sending;

const tabs = ['PENDING', 'CREATED', 'RELATED', 'MINE'];
const fields = ['DUE', 'PRIORITY', 'LAST_ACTIVITY', 'TITLE', 'STATUS'];
const of = (values: readonly string[], turn: number): string => values[turn % values.length] ?? '';

const sending = (body: Variables, status = 200): Sending => ({ body: JSON.stringify(body), status });
const registered = (name: string, variables: Variables = {}): Sending =>
  sending({ documentId: idOfOperation('STAFF', name), variables });

/** What reads or writes work: most of the time goes into PostgreSQL, so that it comes less often than the rest. */
const thorough: readonly Kind[] = [
  (turn) =>
    registered('TaskList', {
      tab: of(tabs, turn),
      orderBy: [{ field: of(fields, turn >> 2), direction: turn % 2 === 0 ? 'ASC' : 'DESC' }],
      filter: { includeCompleted: turn % 3 === 0, text: turn % 5 === 0 ? `word ${turn}` : '' },
      first: 10,
    }),
  (_turn, { taskNumber }) => registered('TaskPage', { number: taskNumber }),
  (_turn, { taskId }) => registered('TaskTimeline', { taskId, first: 10 }),
  (turn) => registered('FilterPeople', { search: `name ${turn}` }),
  (turn, { taskId }) =>
    registered('AddNote', { input: { taskId, body: `Note ${turn}`, idempotencyKey: `mix-${turn}` } }),
];

/** What costs the API itself, none twice the same where it can help it: new documents, and everything refused. */
const light: readonly Kind[] = [
  () => registered('TaskCounts'),
  (turn) => sending({ query: `{ known${turn}: taskCounts { pending } }` }),
  (turn) => sending({ query: `{ unknown${turn} }` }, 400),
  (turn) => sending({ query: `query Named${turn} { viewer { id } }`, operationName: `Named${turn}` }),
  (turn) => sending({ documentId: `sha256:${turn}` }, 400),
  (turn) => ({ body: `{ "broken": ${turn}`, status: 400 }),
  (turn) => sending({ query: `{ tasks(first: ${turn}000) { nodes { id } } }` }, 400),
  (turn) => registered('FilterName', { id: `nobody-${turn}` }),
];

/** Every kind of request a door meets, in the order they come: 37 turns, and again. */
const kinds: readonly Kind[] = [...thorough, ...light, ...light, ...light, ...light];

/** The request for a turn. */
export function sendingOf(turn: number, known: Known): Sending {
  const kind = kinds[turn % kinds.length];
  if (kind === undefined) throw new Error('There is no kind of request.');
  return kind(turn, known);
}
