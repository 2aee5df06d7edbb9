import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { Session } from '../../graphql/session.ts';
import { CaseType, caseTypeView, type CaseTypeView } from './case-type.entity.ts';
import { listCaseTypes, newestDefinition, taskTypesOf } from './definitions.queries.ts';
import { TaskType, taskTypeView, type TaskTypeView } from './task-type.entity.ts';
import { WorkflowView, workflowView } from './workflow.entity.ts';
import { newestCaseWorkflow } from './workflows.queries.ts';

@Resolver(() => CaseType)
export class CaseTypeResolver {
  @Policy('CASES_READ')
  @Query(() => [CaseType], { description: 'The case types that cases can be raised as now, by their order.' })
  async caseTypes(@Ctx() session: Session): Promise<readonly CaseTypeView[]> {
    return (await listCaseTypes(session)).map(caseTypeView);
  }

  @Policy('CASES_READ')
  @Query(() => CaseType, {
    nullable: true,
    description: 'The version of a case type that is in force, retired or not; null when there is none.',
  })
  async caseType(
    @Ctx() session: Session,
    @Arg('key', () => String, { description: 'Its key.' }) key: string,
  ): Promise<CaseTypeView | null> {
    const stored = await newestDefinition(session, 'CASE_TYPE', key);
    return stored === null ? null : caseTypeView(stored);
  }

  @Policy('TASKS_READ')
  @FieldResolver(() => [TaskType], {
    description:
      'The types its tasks can have now, in the order people choose from; none hides the tasks (F21, F47).',
  })
  async taskTypes(
    @Ctx() session: Session,
    @Root() { taskTypeKeys }: CaseTypeView,
  ): Promise<readonly TaskTypeView[]> {
    return (await taskTypesOf(session, { taskTypes: taskTypeKeys })).map(taskTypeView);
  }

  @FieldResolver(() => WorkflowView, { description: 'How its new cases move.' })
  async workflow(@Ctx() session: Session, @Root() { workflow }: CaseTypeView): Promise<WorkflowView> {
    return workflowView(await newestCaseWorkflow(session, workflow));
  }
}
