import {
  type AnyWorkflow,
  caseSubject,
  type DefinitionKind,
  diffWorkflows,
  isCaseWorkflow,
  isEndPhase,
  migrationOf,
  type Place,
  placeKey,
  placeLabel,
  readContent,
  type Subject,
  taskSubject,
} from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import type { ClockMoveView } from '../schedule/clock-move.entity.ts';
import { clockDefinition, clocksMovedBy } from '../schedule/recalculation.service.ts';
import type { DefinitionView } from './definition.entity.ts';
import { listVersions } from './definition-list.queries.ts';
import { begunSentence, rehearsalSentences, runningSentence, usedSentence } from './impact.sentences.ts';
import { rehearsedRules } from './rule-rehearsal.queries.ts';

type Reader = Pick<Session, 'db'>;

/** A place of a workflow, as screens offer it; `key` is `STATUS` or `STATUS/stage`. */
export type WorkflowPlaceView = { readonly key: string; readonly label: string };

/** What stands in a place that the new version lacks, and where it may go instead. */
export type WorkflowMoveView = {
  readonly from: WorkflowPlaceView;
  readonly count: number;
  readonly choices: readonly WorkflowPlaceView[];
};

export type ImpactView = {
  readonly sentences: readonly string[];
  readonly cases: number;
  readonly tasks: number;
  readonly clocks: number;
  readonly moves: readonly WorkflowMoveView[];
  /** Running clocks as they would count if the new version were applied to them; those due first. */
  readonly clockMoves: readonly ClockMoveView[];
};

/** How many run by a version, in which place. */
export type RunningCount = Place & { readonly version: number; readonly count: number };

const openOf = ({ statuses, phases }: Subject): string =>
  statuses
    .filter((status) => !isEndPhase(phases[status] ?? 'TODO'))
    .map((status) => `'${status}'`)
    .join();

const tasksOfWorkflow: Statement = {
  name: 'impact-workflow-tasks',
  text: `SELECT workflow_version AS version, status, stage, count(*)::integer AS count FROM task
    WHERE workflow = $1 AND deleted_at IS NULL AND status IN (${openOf(taskSubject)}) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
};
const casesOfWorkflow: Statement = {
  name: 'impact-workflow-cases',
  text: `SELECT workflow_version AS version, status, NULL AS stage, count(*)::integer AS count FROM case_file
    WHERE workflow = $1 AND closed_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2`,
};
const casesOfType: Statement = {
  name: 'impact-type-cases',
  text: `SELECT type_version AS version, status, stage, count(*)::integer AS count FROM case_file
    WHERE type_key = $1 AND closed_at IS NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
};
const tasksOfType: Statement = {
  name: 'impact-type-tasks',
  text: `SELECT type_version AS version, status, stage, count(*)::integer AS count FROM task
    WHERE type_key = $1 AND deleted_at IS NULL AND status IN (${openOf(taskSubject)}) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
};
const clocksOfCalendar: Statement = {
  name: 'impact-calendar-clocks',
  text: `SELECT calendar_version AS version, '' AS status, NULL AS stage, count(*)::integer AS count FROM sla_clock
    WHERE calendar_key = $1 AND finished_at IS NULL GROUP BY 1 ORDER BY 1`,
};
const clocksOfPolicy: Statement = {
  name: 'impact-policy-clocks',
  text: `SELECT policy_version AS version, '' AS status, NULL AS stage, count(*)::integer AS count FROM sla_clock
    WHERE policy_key = $1 AND finished_at IS NULL GROUP BY 1 ORDER BY 1`,
};
const usersOfCategory: Statement = {
  name: 'impact-category-types',
  text: `SELECT 0 AS version, '' AS status, NULL AS stage, count(DISTINCT d.key)::integer AS count FROM definition d
    WHERE d.kind = 'TASK_TYPE' AND d.state = 'PUBLISHED' AND d.content ->> 'category' = $1`,
};

const statements = {
  CASE_TYPE: casesOfType,
  TASK_TYPE: tasksOfType,
  CALENDAR: clocksOfCalendar,
  SLA_POLICY: clocksOfPolicy,
  CATEGORY: usersOfCategory,
} as const;

/** What publishing the draft of a definition would mean for what runs, in numbers and sentences (ux 2.19). */
export async function impactOf(
  session: Pick<Session, 'db' | 'clock'>,
  kind: DefinitionKind,
  key: string,
): Promise<ImpactView> {
  const versions = await listVersions(session, kind, key);
  if (kind === 'WORKFLOW') return workflowImpact(session, key, versions);
  const draft = versions.find(({ state }) => state === 'DRAFT');
  const retires = draft?.content['retired'] === true;
  const running =
    kind === 'MAIL_TEMPLATE' ? [] : await session.db.rows<RunningCount>(statements[kind], [key]);
  const count = sumOf(running);
  const sentences =
    kind === 'CATEGORY' || kind === 'MAIL_TEMPLATE'
      ? [usedSentence(kind, count)]
      : [...byVersion(running)].map(([version, of]) => begunSentence(kind, sumOf(of), version));
  return {
    sentences: [
      ...beginning(versions, draft !== undefined),
      ...sentences,
      ...(await rehearsal(session, versions)),
      ...(retires ? ['Nothing new can use it then; what exists keeps it.'] : []),
    ],
    cases: kind === 'CASE_TYPE' ? count : 0,
    tasks: kind === 'TASK_TYPE' ? count : 0,
    clocks: kind === 'CALENDAR' || kind === 'SLA_POLICY' ? count : 0,
    moves: [],
    clockMoves: await clockMovesOf(session, draft),
  };
}

/** What the rules of a case type's draft would have made differently lately, in sentences (B11). */
async function rehearsal(
  session: Pick<Session, 'db' | 'clock'>,
  versions: readonly DefinitionView[],
): Promise<readonly string[]> {
  const draft = versions.find(({ state }) => state === 'DRAFT');
  const inForce = versions.find(({ state }) => state === 'PUBLISHED');
  if (draft?.kind !== 'CASE_TYPE' || inForce === undefined) return [];
  const { content: after } = readContent('CASE_TYPE', draft.content);
  const { content: before } = readContent('CASE_TYPE', inForce.content);
  if (after === null || before === null) return [];
  const rehearsed = await rehearsedRules(session, draft.key, before, after);
  return rehearsed === null ? [] : rehearsalSentences(rehearsed);
}

async function clockMovesOf(
  session: Pick<Session, 'db' | 'clock'>,
  draft: DefinitionView | undefined,
): Promise<readonly ClockMoveView[]> {
  const definition = draft === undefined ? null : clockDefinition(draft.kind, draft.key, draft.content);
  return definition === null ? [] : (await clocksMovedBy(session, definition)).moves;
}

function beginning(versions: readonly DefinitionView[], hasDraft: boolean): readonly string[] {
  if (!hasDraft) return ['There is no draft, so nothing would change.'];
  return versions.length === 1 ? ['It is new: nothing follows it yet.'] : [];
}

/** What runs by a workflow, by version and place. */
export async function runningBy(
  session: Reader,
  key: string,
): Promise<{
  readonly tasks: readonly RunningCount[];
  readonly cases: readonly RunningCount[];
}> {
  const [tasks, cases] = await Promise.all([
    session.db.rows<RunningCount>(tasksOfWorkflow, [key]),
    session.db.rows<RunningCount>(casesOfWorkflow, [key]),
  ]);
  return { tasks, cases };
}

async function workflowImpact(
  session: Reader,
  key: string,
  versions: readonly DefinitionView[],
): Promise<ImpactView> {
  const { tasks, cases } = await runningBy(session, key);
  const draft = versions.find(({ state }) => state === 'DRAFT');
  const after = draft === undefined ? null : workflowIn(draft);
  const published = versions
    .filter(({ state }) => state === 'PUBLISHED')
    .flatMap((one) => workflowIn(one) ?? []);
  const [before] = published;
  const subject = before !== undefined && isCaseWorkflow(before) ? caseSubject : taskSubject;
  const running = [...tasks, ...cases];
  const changes = after === null || before === undefined ? [] : diffWorkflows(before, after, subject);
  return {
    sentences: [
      ...beginning(versions, draft !== undefined),
      ...changes,
      ...[...byVersion(running)].map(([version, of]) => runningSentence(subject.noun, sumOf(of), version)),
    ],
    cases: sumOf(cases),
    tasks: sumOf(tasks),
    clocks: 0,
    moves: after === null ? [] : movesTo(after, published, running, subject),
    clockMoves: [],
  };
}

function workflowIn({ key, version, content: json }: DefinitionView): AnyWorkflow | null {
  const { content } = readContent('WORKFLOW', json);
  if (content === null) return null;
  const { retired: _, ...workflow } = content;
  return { ...workflow, key, version };
}

/** The places of older versions that the new one lacks and where something stands, each once. */
function movesTo(
  after: AnyWorkflow,
  published: readonly AnyWorkflow[],
  running: readonly RunningCount[],
  subject: Subject,
): readonly WorkflowMoveView[] {
  const seen = new Set<string>();
  return published.flatMap((before) =>
    migrationOf(before, after, subject).flatMap(({ from, to, choices }) => {
      const key = placeKey(from);
      const count = sumOf(running.filter((one) => placeKey(one) === key));
      if (to !== null || count === 0 || seen.has(key)) return [];
      seen.add(key);
      return [{ from: viewOf(before, from), count, choices: choices.map((place) => viewOf(after, place)) }];
    }),
  );
}

function viewOf(workflow: AnyWorkflow, place: Place): WorkflowPlaceView {
  return { key: placeKey(place), label: placeLabel(workflow, place) };
}

function byVersion(running: readonly RunningCount[]): ReadonlyMap<number, readonly RunningCount[]> {
  return Map.groupBy(running, ({ version }) => version);
}

function sumOf(running: readonly { readonly count: number }[]): number {
  return running.reduce((sum, { count }) => sum + count, 0);
}
