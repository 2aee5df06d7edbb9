import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';

import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { loadDependencies } from './task-casework.queries.ts';
import { Task } from './task.entity.ts';
import { selectionAt } from './task-selection.queries.ts';
import type { TaskView } from './task.view.ts';

/** What a task of a case has to do with others of it. */
@Resolver(() => Task)
export class TaskCaseworkResolver {
  @FieldResolver(() => [Task], {
    description: 'The tasks of its case that come before it, as far as the viewer sees them.',
  })
  dependsOn(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { id }: TaskView,
  ): Promise<readonly TaskView[]> {
    return loadDependencies(session, id, selectionAt(info, ''));
  }
}
