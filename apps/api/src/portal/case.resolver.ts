import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';

import { PageArgs, pageRequest } from '../graphql/page-args.ts';
import { Policy } from '../graphql/policy.ts';
import type { ResolveInfo } from '../graphql/selection.ts';
import type { Session } from '../graphql/session.ts';
import { eventsOfCase, listCaseFiles, messagesOfCase, standingOfCase } from './case-parts.queries.ts';
import { findCase, listCases } from './case.queries.ts';
import { PortalCaseEvent, PortalCaseStanding, PortalMessage } from './case.types.ts';
import { PortalAttachment } from './conversation.types.ts';
import { PortalViewer } from './person.types.ts';
import { tasksOfCase } from './task.queries.ts';
import { partsOf } from './task.resolver.ts';
import { getViewer } from './viewer.queries.ts';
import { PortalCase, PortalCaseConnection, PortalTask } from './work.types.ts';

@Resolver(() => PortalCase)
export class PortalCaseResolver {
  @Policy('SIGNED_IN')
  @Query(() => PortalViewer, { description: 'Who is signed in.' })
  viewer(@Ctx() session: Session): Promise<PortalViewer> {
    return getViewer(session);
  }

  @Policy('SIGNED_IN')
  @Query(() => PortalCaseConnection, { description: 'Your cases, the latest change first.' })
  cases(@Ctx() session: Session, @Args(() => PageArgs) page: PageArgs): Promise<PortalCaseConnection> {
    return listCases(session, pageRequest(page));
  }

  @Policy('SIGNED_IN')
  @Query(() => PortalCase, { nullable: true, description: 'One of your cases by id or number.' })
  case(
    @Ctx() session: Session,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Its number.' }) number?: string | null,
  ): Promise<PortalCase | null> {
    return findCase(session, typeof id === 'string' ? { id } : { number: number ?? '' });
  }

  @FieldResolver(() => [PortalTask], { description: 'Its tasks that you see, the oldest first.' })
  tasks(
    @Ctx() session: Session,
    @Root() { id }: PortalCase,
    @Info() info: ResolveInfo,
  ): Promise<readonly PortalTask[]> {
    return tasksOfCase(session, id, partsOf(info));
  }

  @FieldResolver(() => PortalCaseStanding, { description: 'How far it is and when it ends.' })
  standing(@Ctx() session: Session, @Root() { id }: PortalCase): Promise<PortalCaseStanding> {
    return standingOfCase(session, id);
  }

  @FieldResolver(() => [PortalMessage], {
    description: 'Its messages and those of its tasks, the oldest first.',
  })
  messages(@Ctx() session: Session, @Root() { id }: PortalCase): Promise<readonly PortalMessage[]> {
    return messagesOfCase(session, id);
  }

  @FieldResolver(() => [PortalAttachment], {
    description: 'Its files and those of its tasks, the oldest first.',
  })
  attachments(@Ctx() session: Session, @Root() { id }: PortalCase): Promise<readonly PortalAttachment[]> {
    return listCaseFiles(session, id);
  }

  @FieldResolver(() => [PortalCaseEvent], { description: 'What happened to it, the oldest first.' })
  events(@Ctx() session: Session, @Root() { id }: PortalCase): Promise<readonly PortalCaseEvent[]> {
    return eventsOfCase(session, id);
  }
}
