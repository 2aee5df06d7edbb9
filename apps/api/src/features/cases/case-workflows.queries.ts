import { type CaseWorkflow, standardCaseWorkflow } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import { newestDefinition } from '../case-types/definitions.queries.ts';
import { caseWorkflowAt } from '../case-types/workflows.queries.ts';

type Reader = Pick<Session, 'db'>;
type Followed = { readonly workflow: string; readonly workflowVersion: number };

/** The workflow a case follows; throws when its row names one that was never published. */
export async function workflowOfCase(
  session: Reader,
  { workflow: key, workflowVersion: version }: Followed,
): Promise<CaseWorkflow> {
  const standard = key === standardCaseWorkflow.key && version === standardCaseWorkflow.version;
  return standard ? standardCaseWorkflow : caseWorkflowAt(session, { key, version });
}

/** The workflow a new case begins with: the version in force; throws when there is none. */
export async function workflowOfNewCase(session: Reader, key: string): Promise<CaseWorkflow> {
  const stored = await newestDefinition(session, 'WORKFLOW', key);
  return workflowOfCase(session, { workflow: key, workflowVersion: stored?.version ?? 1 });
}
