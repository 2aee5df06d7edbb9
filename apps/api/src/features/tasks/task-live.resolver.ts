import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root, Subscription } from 'type-graphql';

import type { TaskChange } from '../../graphql/live-events.ts';
import { Policy } from '../../graphql/policy.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { loadPerson } from '../people/person.queries.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { followOwnTasks, followTask } from './task-live.queries.ts';
import { Task } from './task.entity.ts';
import { selectionAt } from './task-selection.queries.ts';
import { countTasks, findTask, type TaskCountsView } from './task.queries.ts';
import { TaskCounts, TaskEvent, TaskListEvent } from './task.types.ts';
import type { TaskView } from './task.view.ts';

type Subscriber<Args> = { readonly args: Args; readonly context: Session };

const goneTask = 'The task as it stands now; null when the viewer can no longer see it.';

@Resolver(() => TaskEvent)
export class TaskEventResolver {
  @Policy('TASKS_READ')
  @Subscription(() => TaskEvent, {
    description: 'Changes of one task, for as long as the viewer sees it.',
    subscribe: ({ args, context }: Subscriber<{ taskId: string }>) => followTask(context, args.taskId),
  })
  taskChanged(
    @Root() event: TaskChange,
    @Arg('taskId', () => ID, { description: 'Which task.' }) _taskId: string,
  ): TaskChange {
    return event;
  }

  @FieldResolver(() => Person, { description: 'Who did it.' })
  actor(@Ctx() session: Session, @Root() { actorId }: TaskChange): Promise<PersonView> {
    return loadPerson(session, actorId);
  }

  @FieldResolver(() => Task, { nullable: true, description: goneTask })
  task(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { taskId }: TaskChange,
  ): Promise<TaskView | null> {
    return findTask(session, { id: taskId }, selectionAt(info, ''));
  }
}

@Resolver(() => TaskListEvent)
export class TaskListEventResolver {
  @Policy('TASKS_READ')
  @Subscription(() => TaskListEvent, {
    description: 'Changes of any task in the viewer’s lists and departments, with the new counts.',
    subscribe: ({ context }: Subscriber<unknown>) => followOwnTasks(context),
  })
  myTasksChanged(@Root() event: TaskChange): TaskChange {
    return event;
  }

  @FieldResolver(() => Person, { description: 'Who did it.' })
  actor(@Ctx() session: Session, @Root() { actorId }: TaskChange): Promise<PersonView> {
    return loadPerson(session, actorId);
  }

  @FieldResolver(() => Task, { nullable: true, description: goneTask })
  task(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { taskId }: TaskChange,
  ): Promise<TaskView | null> {
    return findTask(session, { id: taskId }, selectionAt(info, ''));
  }

  @FieldResolver(() => TaskCounts, { description: 'The viewer’s counts now.' })
  counts(@Ctx() session: Session, @Info() info: ResolveInfo): Promise<TaskCountsView> {
    return countTasks(session, selectedFields(info));
  }
}
