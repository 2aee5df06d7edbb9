import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';

import type { Page } from '../../graphql/page.ts';
import { PageArgs, pageRequest } from '../../graphql/page-args.ts';
import { Policy } from '../../graphql/policy.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { Client } from '../clients/client.entity.ts';
import { selectionAt } from './task-selection.queries.ts';
import { listTasks } from './task.queries.ts';
import { TaskConnection } from './task.types.ts';
import type { TaskView } from './task.view.ts';

@Resolver(() => Client)
export class ClientTasksResolver {
  @Policy('TASKS_READ')
  @FieldResolver(() => TaskConnection, {
    description: 'Its tasks that the viewer sees, done and cancelled ones too, those that moved last first.',
  })
  tasks(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { id }: { readonly id: string },
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<TaskView>> {
    const asked = selectedFields(info);
    const counts = ['totalCount', 'totalIsCapped'].some((field) => asked.has(field));
    const cursors = ['pageInfo.startCursor', 'pageInfo.endCursor', 'edges.cursor'].some((field) =>
      asked.has(field),
    );
    return listTasks(session, {
      ...pageRequest(args),
      tab: 'ALL',
      filter: { clientIds: [id], includeCompleted: true },
      orderBy: [{ field: 'LAST_ACTIVITY', direction: 'DESC' }],
      selection: selectionAt(info, 'nodes', 'edges.node'),
      counts,
      cursors,
    });
  }
}
