import { IsIn } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';

import { enumType } from '../../graphql/enum-type.ts';
import type { Page } from '../../graphql/page.ts';
import { PageArgs, pageRequest } from '../../graphql/page-args.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { Task } from '../tasks/task.entity.ts';
import { ActivityConnection } from './activity.entity.ts';
import { listTimeline, type TimelineKind, type TimelineRequest } from './activity.queries.ts';
import { entrySelectionAt } from './activity-selection.queries.ts';
import type { TimelineEntry } from './activity-view.queries.ts';

const TimelineKindEnum = enumType<TimelineKind>('TimelineKind', 'What of a history is shown.', {
  MOVES: 'What people did with the task.',
  COMMENTS: 'Public comments, those written with a move too.',
  NOTES: 'Internal notes.',
  FILES: 'Attached files.',
  CHANGES: 'Edited fields.',
});
const timelineKinds: readonly TimelineKind[] = ['MOVES', 'COMMENTS', 'NOTES', 'FILES', 'CHANGES'];
const usualEntries = 20;

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: usualEntries,
    description: 'How many, 1 to 100.',
  })
  override first?: number | null;

  @Field(() => [TimelineKindEnum], { nullable: true, description: 'Only these; everything without it.' })
  @IsIn(timelineKinds, { each: true })
  kinds?: TimelineKind[] | null;
}

@Resolver(() => Task)
export class TimelineResolver {
  @FieldResolver(() => ActivityConnection, { description: 'Its history, newest first (F42, F106).' })
  timeline(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { id }: { readonly id: string },
    @Args(() => TimelineArgs) args: TimelineArgs,
  ): Promise<Page<TimelineEntry>> {
    return listTimeline(session, id, timelineRequest(info, args));
  }
}

/** What of a history is asked for. */
export function timelineRequest(info: ResolveInfo, args: TimelineArgs): TimelineRequest {
  const counts = ['totalCount', 'totalIsCapped'].some((field) => selectedFields(info).has(field));
  const { first, after, kinds = null } = args;
  const page = pageRequest({ first: first ?? usualEntries, after: after ?? null });
  return { ...page, kinds, counts, selection: entrySelectionAt(info, 'nodes', 'edges.node') };
}
