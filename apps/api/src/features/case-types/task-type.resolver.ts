import { type CaseFactsOfType, fillTemplate } from '@docket/domain';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';

import { batched } from '../../graphql/loader.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Session } from '../../graphql/session.ts';
import { Department, type DepartmentView } from '../departments/department.entity.ts';
import { findDepartments, listDepartments } from '../departments/departments.queries.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { findPeople } from '../people/people.queries.ts';
import { findTypedCase, noCase } from './case-facts.queries.ts';
import { newestDefinition } from './definitions.queries.ts';
import { TaskType, taskTypeView, type TaskTypeView } from './task-type.entity.ts';
import { WorkflowView, workflowView } from './workflow.entity.ts';
import { newestTaskWorkflow } from './workflows.queries.ts';

@Resolver(() => TaskType)
export class TaskTypeResolver {
  @Policy('TASKS_READ')
  @Query(() => TaskType, {
    nullable: true,
    description: 'The version of a task type that is in force, retired or not; null when there is none.',
  })
  async taskType(
    @Ctx() session: Session,
    @Arg('key', () => String, { description: 'Its key.' }) key: string,
  ): Promise<TaskTypeView | null> {
    const stored = await newestDefinition(session, 'TASK_TYPE', key);
    return stored === null ? null : taskTypeView(stored);
  }

  @FieldResolver(() => [Department], {
    description: 'Where it may go; every department where it names none (F49).',
  })
  departments(
    @Ctx() session: Session,
    @Root() { assignment: { departmentIds } }: TaskTypeView,
  ): Promise<readonly DepartmentView[]> {
    return departmentIds.length === 0 ? listDepartments(session) : findDepartments(session, departmentIds);
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: 'Where it goes unless somebody says otherwise.',
  })
  async defaultDepartment(
    @Ctx() session: Session,
    @Root() { assignment: { defaultDepartmentId } }: TaskTypeView,
  ): Promise<DepartmentView | null> {
    if (defaultDepartmentId === null) return null;
    const [department = null] = await findDepartments(session, [defaultDepartmentId]);
    return department;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who gets it unless somebody says otherwise.' })
  async defaultAssignee(
    @Ctx() session: Session,
    @Root() { assignment: { assigneeId } }: TaskTypeView,
  ): Promise<PersonView | null> {
    if (assigneeId === null) return null;
    const [person = null] = await findPeople(session, [assigneeId]);
    return person;
  }

  @FieldResolver(() => WorkflowView, { description: 'How its new tasks move.' })
  async workflow(@Ctx() session: Session, @Root() { workflow }: TaskTypeView): Promise<WorkflowView> {
    return workflowView(await newestTaskWorkflow(session, workflow));
  }

  @FieldResolver(() => String, {
    description: 'The title of a new task, with what the case says put in (F48).',
  })
  async defaultTitle(
    @Ctx() session: Session,
    @Root() { titleTemplate }: TaskTypeView,
    @Arg('caseId', () => ID, { nullable: true, description: 'Its case.' }) caseId: string | null,
  ): Promise<string> {
    return fillTemplate(titleTemplate, await factsOf(session, caseId));
  }

  @FieldResolver(() => String, {
    description: 'The description of a new task, with what the case says put in (F48).',
  })
  async defaultDescription(
    @Ctx() session: Session,
    @Root() { description }: TaskTypeView,
    @Arg('caseId', () => ID, { nullable: true, description: 'Its case.' }) caseId: string | null,
  ): Promise<string> {
    return fillTemplate(description, await factsOf(session, caseId));
  }
}

/** Title and description are asked for together. */
const loadFacts = batched<CaseFactsOfType>(async (session, ids) => {
  const found = await Promise.all(ids.map((id) => findTypedCase(session, id)));
  return new Map(
    found.flatMap((facts, index) => (facts === null ? [] : [[ids[index] ?? '', facts] as const])),
  );
}, noCase);

async function factsOf(session: Session, caseId: string | null): Promise<CaseFactsOfType> {
  return caseId === null ? noCase : loadFacts(session, caseId);
}
