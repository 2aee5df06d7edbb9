import {
  type AnyWorkflow,
  type CaseWorkflow,
  isCaseWorkflow,
  isTaskWorkflow,
  type Workflow,
} from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import {
  definitionAt,
  definitionsAt,
  newestDefinition,
  type StoredDefinition,
} from './definitions.queries.ts';

type Reader = Pick<Session, 'db'>;
export type WorkflowVersion = { readonly key: string; readonly version: number };

/** Versions of workflows of tasks by `key/version`, read at once; throws when one is missing. */
export async function taskWorkflowsAt(
  session: Reader,
  versions: readonly WorkflowVersion[],
): Promise<ReadonlyMap<string, Workflow>> {
  const asked = [...new Map(versions.map((version) => [placeOf(version), version])).values()];
  const found = new Map(
    (await definitionsAt(session, 'WORKFLOW', asked)).map((stored) => [placeOf(stored), stored]),
  );
  return new Map(
    asked.map((version) => [
      placeOf(version),
      taskWorkflow(present(found.get(placeOf(version)) ?? null, version)),
    ]),
  );
}

/** The workflow new tasks begin with; throws when it was never published. */
export async function newestTaskWorkflow(session: Reader, key: string): Promise<Workflow> {
  const stored = await newestDefinition(session, 'WORKFLOW', key);
  return taskWorkflow(present(stored, { key, version: 0 }));
}

/** One version of a workflow of cases; throws when there is none. */
export async function caseWorkflowAt(session: Reader, version: WorkflowVersion): Promise<CaseWorkflow> {
  return caseWorkflow(present(await definitionAt(session, 'WORKFLOW', version), version));
}

/** The workflow new cases begin with; throws when it was never published. */
export async function newestCaseWorkflow(session: Reader, key: string): Promise<CaseWorkflow> {
  return caseWorkflow(present(await newestDefinition(session, 'WORKFLOW', key), { key, version: 0 }));
}

function placeOf({ key, version }: WorkflowVersion): string {
  return `${key}/${version}`;
}

function present(
  stored: StoredDefinition<'WORKFLOW'> | null,
  { key, version }: WorkflowVersion,
): AnyWorkflow {
  if (stored === null) throw new Error(`There is no workflow ${key} in version ${version}.`);
  const { retired: _, ...content } = stored.content;
  return { ...content, key, version: stored.version };
}

function taskWorkflow(workflow: AnyWorkflow): Workflow {
  if (isTaskWorkflow(workflow)) return workflow;
  throw new Error(`The workflow ${workflow.key} is none of tasks.`);
}

function caseWorkflow(workflow: AnyWorkflow): CaseWorkflow {
  if (isCaseWorkflow(workflow)) return workflow;
  throw new Error(`The workflow ${workflow.key} is none of cases.`);
}
