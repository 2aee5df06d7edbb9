import { IsString } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';

import { downloadUrl } from '../features/documents/document.links.ts';
import { followTaskChanges, type TaskChange } from '../graphql/live-events.ts';
import { PageArgs, pageRequest } from '../graphql/page-args.ts';
import { Policy } from '../graphql/policy.ts';
import { type ResolveInfo, selectedFields } from '../graphql/selection.ts';
import type { Session } from '../graphql/session.ts';
import { PortalAttachment } from './conversation.types.ts';
import { type ClientTaskTab, ClientTaskTabEnum } from './portal.enums.ts';
import { findTask, listTasks, type TaskPart, taskParts } from './task.queries.ts';
import { PortalTask, PortalTaskChange, PortalTaskConnection } from './work.types.ts';

@ArgsType()
class TasksArgs extends PageArgs {
  @Field(() => ClientTaskTabEnum, { defaultValue: 'ALL', description: 'Which part of them.' })
  @IsString()
  tab: ClientTaskTab;
}

/** The costly parts of a task that an operation asks for below `prefix`. */
export function partsOf(info: ResolveInfo, prefix = ''): ReadonlySet<TaskPart> {
  const fields = selectedFields(info);
  return new Set(taskParts.filter((part) => fields.has(`${prefix}${part}`)));
}

@Resolver()
export class PortalTaskResolver {
  @Policy('SIGNED_IN')
  @Query(() => PortalTaskConnection, { description: 'Your tasks.' })
  tasks(
    @Ctx() session: Session,
    @Args(() => TasksArgs) { tab, ...page }: TasksArgs,
    @Info() info: ResolveInfo,
  ): Promise<PortalTaskConnection> {
    return listTasks(session, { ...pageRequest(page), tab, parts: partsOf(info, 'nodes.') });
  }

  @Policy('SIGNED_IN')
  @Query(() => PortalTask, { nullable: true, description: 'One of your tasks by id or number.' })
  task(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Its number.' }) number?: string | null,
  ): Promise<PortalTask | null> {
    return findTask(session, typeof id === 'string' ? { id } : { number: number ?? '' }, partsOf(info));
  }

  @Policy('SIGNED_IN')
  @Subscription(() => PortalTaskChange, {
    description: 'Tasks of yours that change while you look.',
    subscribe: ({ context }: { context: Session }) => ownChanges(context),
  })
  async tasksChanged(
    @Root() { taskId }: TaskChange,
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
  ): Promise<PortalTaskChange> {
    return { taskId, task: await findTask(session, { id: taskId }, partsOf(info, 'task.')) };
  }
}

@Resolver(() => PortalAttachment)
export class PortalAttachmentResolver {
  @FieldResolver(() => String, { description: 'A short-lived link, for you alone, that saves the file.' })
  downloadUrl(@Ctx() session: Session, @Root() { id }: PortalAttachment): string {
    return downloadUrl(session, id);
  }
}

/** Only changes of tasks the client sees: that a hidden one changed is nothing to be told either (B9). */
async function* ownChanges(session: Session): AsyncGenerator<TaskChange> {
  for await (const event of followTaskChanges(session, ofClient)) {
    if ((await findTask(session, { id: event.taskId }, new Set())) !== null) yield event;
  }
}

function ofClient({ clientId }: TaskChange, viewer: Session['viewer']): boolean {
  return clientId !== null && clientId === viewer.clientId;
}
