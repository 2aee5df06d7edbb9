import { standardWorkflow, type Workflow } from '@docket/domain';

const workflows: Readonly<Record<string, Workflow>> = { [standardWorkflow.key]: standardWorkflow };

/** The workflow a task follows; throws when the row names one that this release does not have. */
export function workflowOf(key: string): Workflow {
  const workflow = workflows[key];
  if (workflow === undefined) throw new Error(`There is no workflow ${key}.`);
  return workflow;
}
