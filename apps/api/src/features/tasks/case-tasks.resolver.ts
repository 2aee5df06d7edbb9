import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';

import type { Page } from '../../graphql/page.ts';
import { PageArgs, pageRequest } from '../../graphql/page-args.ts';
import { Policy } from '../../graphql/policy.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { Activity } from '../activity/activity.entity.ts';
import { CaseFile } from '../cases/case.entity.ts';
import { listCaseTasks, loadOutstanding, loadTask } from './case-tasks.queries.ts';
import { Task } from './task.entity.ts';
import { selectionAt } from './task-selection.queries.ts';
import { TaskConnection } from './task.types.ts';
import type { TaskView } from './task.view.ts';

type CaseRoot = { readonly id: string };

@Resolver(() => CaseFile)
export class CaseTasksResolver {
  @Policy('CASES_READ')
  @FieldResolver(() => TaskConnection, {
    description: 'Its tasks that the viewer sees, done and cancelled ones too, by their numbers in it (F40).',
  })
  tasks(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { id }: CaseRoot,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<TaskView>> {
    const counts = ['totalCount', 'totalIsCapped'].some((field) => selectedFields(info).has(field));
    const selection = selectionAt(info, 'nodes', 'edges.node');
    return listCaseTasks(session, id, { ...pageRequest(args), selection, counts });
  }

  @Policy('CASES_READ')
  @FieldResolver(() => [Task], {
    description: 'The tasks that hold it open, as far as the viewer sees them, by their numbers in it (F41).',
  })
  outstandingTasks(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { id }: CaseRoot,
  ): Promise<readonly TaskView[]> {
    return loadOutstanding(session, id, selectionAt(info, ''));
  }
}

@Resolver(() => Activity)
export class ActivityTaskResolver {
  @FieldResolver(() => Task, {
    nullable: true,
    description: 'The task it tells of; null for an entry of a case.',
  })
  task(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { taskId }: { readonly taskId: string | null },
  ): Promise<TaskView | null> | null {
    return taskId === null ? null : loadTask(session, taskId, selectionAt(info, ''));
  }
}
