import type { Variables } from './doors.ts';
import type { Plan } from './plan.ts';
import type { Replay } from './replay.ts';
import type { Heard } from './wire.ts';
import type { VisitorName, World } from './world.ts';

/** What a plan may cost. */
export type Bounds = {
  /** The most pages of 8 kB that one statement may look at. */
  readonly pages: number;
  /** The most rows that one sort may be given. */
  readonly sorted: number;
};

/**
 * Tables that grow with every task and what is said about it. The others are small beside them and may be read from end
 * to end, as long as the bound on pages holds.
 */
const growing: readonly string[] = [
  'activity',
  'attachment',
  'comment',
  'idempotency',
  'note',
  'task',
  'task_person',
];

/** What reaches PostgreSQL when somebody sends an operation; throws when the operation is refused. */
export async function heardOf(
  world: World,
  as: VisitorName,
  operation: string,
  variables: Variables,
): Promise<readonly Heard[]> {
  world.wire.take();
  const { status, problems } = await world.ask(as, operation, variables);
  if (status !== 200 || problems.length > 0) {
    throw new Error(`${operation} was answered with ${status}: ${JSON.stringify(problems)}`);
  }
  return world.wire.take();
}

/** What is wrong with how PostgreSQL carries these statements out, in words; nothing when all is well. */
export async function flawsOf(
  replay: Replay,
  heard: readonly Heard[],
  bounds: Bounds,
): Promise<readonly string[]> {
  const flaws: string[] = [];
  for (const [index, statement] of heard.entries()) {
    if (isFrame(statement)) continue;
    const { first, lasting } = await replay.explain(statement, settingsBefore(heard, index));
    flaws.push(...planFlaws(`${statement.name}, at first`, first, bounds));
    flaws.push(...planFlaws(`${statement.name}, in the long run`, lasting, bounds));
  }
  return flaws;
}

const frames = /^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK)\b/i;
const setting = /^SELECT set_config\(/i;

/** The frame of a transaction, which has no plan. */
function isFrame({ text }: Heard): boolean {
  return frames.test(text) || setting.test(text);
}

/** The settings of the transaction that the statement stands in. */
function settingsBefore(heard: readonly Heard[], index: number): readonly string[] {
  const start = heard.slice(0, index).findLastIndex(({ text }) => frames.test(text));
  return heard.slice(start + 1, index).flatMap(({ text }) => (setting.test(text) ? [text] : []));
}

function planFlaws(what: string, plan: Plan, { pages, sorted }: Bounds): readonly string[] {
  const scanned = plan.scanned.filter((table) => growing.includes(table));
  return [
    ...scanned.map((table) => `${what}: reads ${table} from end to end`),
    ...(plan.sorted > sorted
      ? [`${what}: sorts ${Math.round(plan.sorted)} rows, ${sorted} are allowed`]
      : []),
    ...(plan.pages > pages ? [`${what}: looks at ${plan.pages} pages, ${pages} are allowed`] : []),
  ];
}
