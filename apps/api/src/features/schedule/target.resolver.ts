import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';

import { isGiven } from '../../graphql/given.ts';
import { Policy } from '../../graphql/policy.ts';
import { type Problem, problems } from '../../graphql/problems.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { UserError } from '../../graphql/user-error.ts';
import { caseSelectionAt } from '../cases/case-columns.queries.ts';
import { CaseFile, type CaseView } from '../cases/case.entity.ts';
import { findCase } from '../cases/cases.queries.ts';
import { selectionAt } from '../tasks/task-selection.queries.ts';
import { Task } from '../tasks/task.entity.ts';
import { findTask } from '../tasks/task.queries.ts';
import { setCaseTarget } from './case-target.service.ts';
import { SetTargetInput } from './target.inputs.ts';
import { setTaskTarget } from './task-target.service.ts';

@ObjectType({ description: 'What came of a change of a target.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class SetTargetPayload {
  @Field(() => Task, {
    nullable: true,
    description: 'The task as it stands now; null when the target is a case’s.',
  })
  task: Awaited<ReturnType<typeof findTask>>;

  @Field(() => CaseFile, {
    nullable: true,
    description: 'The case as it stands now; null when the target is a task’s.',
  })
  case: CaseView | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it worked.' })
  userErrors: readonly Problem[];
}

@Resolver()
export class TargetResolver {
  @Policy('TASKS_WRITE')
  @Mutation(() => SetTargetPayload, {
    description:
      'Sets or removes the target of a task or case, with a reason, where type and policy allow it (F64).',
  })
  setTarget(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => SetTargetInput, { description: 'What for, and the target.' }) input: SetTargetInput,
  ): Promise<SetTargetPayload> {
    const { taskId, caseId, measure, reason } = input;
    const order = {
      measure,
      reason,
      minutes: input.minutes ?? null,
      idempotencyKey: input.idempotencyKey ?? null,
    };
    if (isGiven(taskId) === isGiven(caseId)) return Promise.resolve(undecided());
    return isGiven(taskId)
      ? ofTask(session, info, { ...order, taskId })
      : ofCase(session, info, { ...order, caseId: caseId ?? '' });
  }
}

async function ofTask(
  session: Session,
  info: ResolveInfo,
  order: Parameters<typeof setTaskTarget>[1],
): Promise<SetTargetPayload> {
  const outcome = await session.transaction((transaction) => setTaskTarget(transaction, order));
  const id = outcome.ok ? outcome.value.taskId : outcome.taskId;
  const wanted = selectedFields(info).has('task');
  const task = id === null || !wanted ? null : await findTask(session, { id }, selectionAt(info, 'task'));
  return { task, case: null, userErrors: outcome.ok ? [] : [outcome.problem] };
}

async function ofCase(
  session: Session,
  info: ResolveInfo,
  order: Parameters<typeof setCaseTarget>[1],
): Promise<SetTargetPayload> {
  const outcome = await session.transaction((transaction) => setCaseTarget(transaction, order));
  const id = outcome.ok ? outcome.value.caseId : outcome.caseId;
  const wanted = selectedFields(info).has('case');
  const file = id === null || !wanted ? null : await findCase(session, { id }, caseSelectionAt(info, 'case'));
  return { task: null, case: file, userErrors: outcome.ok ? [] : [outcome.problem] };
}

function undecided(): SetTargetPayload {
  const problem = problems.invalid('taskId', 'Name either a task or a case.');
  return { task: null, case: null, userErrors: [problem] };
}
