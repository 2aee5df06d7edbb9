import { readyWorkflows, type TaskTypeRules, type Workflow } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import { definitionsAt, type StoredTaskType } from '../case-types/definitions.queries.ts';
import { taskWorkflowsAt, type WorkflowVersion } from '../case-types/workflows.queries.ts';

type Reader = Pick<Session, 'db'>;

/** What a row says of how its task moves and what it is; columns that were not read are missing. */
export type KindColumns = {
  readonly workflow?: string;
  readonly workflowVersion?: number;
  readonly typeKey?: string | null;
  readonly typeVersion?: number | null;
};

/** How a task moves and what it is. */
export type TaskKind = { readonly workflow: Workflow; readonly type: StoredTaskType | null };

/** The workflow that tasks without a type follow. */
export const usualWorkflow = { key: 'standard', version: 1 } as const;

const compiled: ReadonlyMap<string, Workflow> = new Map(
  readyWorkflows.map((workflow) => [placeOf(workflow), workflow]),
);

/**
 * The kinds of tasks in the order of their rows: the version of the workflow and of the type each was made with. Versions
 * never change, so a process reads each once, in one statement for all it does not know. Throws when one is missing.
 */
export async function kindsOf(session: Reader, rows: readonly KindColumns[]): Promise<readonly TaskKind[]> {
  const [workflows, types] = await Promise.all([workflowsOf(session, rows), typesOf(session, rows)]);
  return rows.map((row) => {
    const version = workflowVersion(row);
    const workflow = compiled.get(placeOf(version)) ?? workflows.get(placeOf(version));
    if (workflow === undefined) throw new Error(`There is no workflow ${placeOf(version)}.`);
    return { workflow, type: types.get(`${row.typeKey}/${row.typeVersion}`) ?? null };
  });
}

/** The kind of one task. */
export async function kindOf(session: Reader, row: KindColumns): Promise<TaskKind> {
  const [kind] = await kindsOf(session, [row]);
  if (kind === undefined) throw new Error('One row has one kind.');
  return kind;
}

/** What the type of a task says about its actions; null without a type. */
export function typeRules({ type }: Pick<TaskKind, 'type'>): TaskTypeRules | null {
  return type === null ? null : type.content;
}

function workflowVersion({ workflow, workflowVersion: version }: KindColumns): WorkflowVersion {
  return { key: workflow ?? usualWorkflow.key, version: version ?? usualWorkflow.version };
}

function workflowsOf(
  session: Reader,
  rows: readonly KindColumns[],
): Promise<ReadonlyMap<string, Workflow>> | ReadonlyMap<string, Workflow> {
  const unknown = rows.map(workflowVersion).filter((version) => !compiled.has(placeOf(version)));
  return unknown.length === 0 ? new Map() : taskWorkflowsAt(session, unknown);
}

async function typesOf(
  session: Reader,
  rows: readonly KindColumns[],
): Promise<ReadonlyMap<string, StoredTaskType>> {
  const versions = new Map(
    rows.flatMap(({ typeKey, typeVersion }) => {
      if (typeof typeKey !== 'string' || typeof typeVersion !== 'number') return [];
      const version = { key: typeKey, version: typeVersion };
      return [[placeOf(version), version] as const];
    }),
  );
  if (versions.size === 0) return new Map();
  const stored = await definitionsAt(session, 'TASK_TYPE', [...versions.values()]);
  return new Map(stored.map((one) => [placeOf(one), one]));
}

function placeOf({ key, version }: WorkflowVersion): string {
  return `${key}/${version}`;
}
