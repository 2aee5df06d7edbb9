import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';

import type { Page } from '../../graphql/page.ts';
import { Policy } from '../../graphql/policy.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { CaseFile } from '../cases/case.entity.ts';
import { ActivityConnection } from './activity.entity.ts';
import { TimelineArgs, timelineRequest } from './activity.resolver.ts';
import type { TimelineEntry } from './activity-view.queries.ts';
import { listCaseTimeline } from './case-timeline.queries.ts';

@Resolver(() => CaseFile)
export class CaseTimelineResolver {
  @Policy('CASES_READ')
  @FieldResolver(() => ActivityConnection, {
    description:
      'Its history and that of its tasks the viewer sees, newest first; the reason of a cancelled task is a note (F42).',
  })
  timeline(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { id }: { readonly id: string },
    @Args(() => TimelineArgs) args: TimelineArgs,
  ): Promise<Page<TimelineEntry>> {
    return listCaseTimeline(session, id, timelineRequest(info, args));
  }
}
