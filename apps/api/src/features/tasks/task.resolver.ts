import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

import type { Page } from '../../graphql/page.ts';
import { pageRequest } from '../../graphql/page-args.ts';
import { Policy } from '../../graphql/policy.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { TasksArgs } from './task-list.args.ts';
import { Task } from './task.entity.ts';
import { selectionAt } from './task-selection.queries.ts';
import { countTasks, findTask, listTasks, type TaskCountsView } from './task.queries.ts';
import { TaskConnection, TaskCounts } from './task.types.ts';
import type { TaskView } from './task.view.ts';

@Resolver()
export class TaskResolver {
  @Policy('TASKS_READ')
  @Query(() => Task, {
    nullable: true,
    description: 'One task by id or number, deleted ones too; null when the viewer sees none.',
  })
  async task(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Its human number.' }) number?: string | null,
  ): Promise<TaskView | null> {
    if (typeof id === 'string') return findTask(session, { id }, selectionAt(info, ''));
    return typeof number === 'string' ? findTask(session, { number }, selectionAt(info, '')) : null;
  }

  @Policy('TASKS_READ')
  @Query(() => TaskConnection, {
    description: 'One of the viewer’s lists, open tasks first of all (F15–F17).',
  })
  tasks(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Args(() => TasksArgs) args: TasksArgs,
  ): Promise<Page<TaskView>> {
    const { tab, filter, orderBy } = args;
    const selection = selectionAt(info, 'nodes', 'edges.node');
    const asked = selectedFields(info);
    const counts = ['totalCount', 'totalIsCapped'].some((field) => asked.has(field));
    const cursors = ['pageInfo.startCursor', 'pageInfo.endCursor', 'edges.cursor'].some((field) =>
      asked.has(field),
    );
    const request = { tab, filter: filter ?? {}, orderBy: orderBy ?? [], selection, counts, cursors };
    return listTasks(session, { ...pageRequest(args), ...request });
  }

  @Policy('TASKS_READ')
  @Query(() => TaskCounts, { description: 'How many open tasks each of the viewer’s lists holds.' })
  taskCounts(@Ctx() session: Session, @Info() info: ResolveInfo): Promise<TaskCountsView> {
    return countTasks(session, selectedFields(info));
  }
}
