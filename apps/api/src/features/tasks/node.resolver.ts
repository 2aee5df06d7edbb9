import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

import { type Found, Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { findNode } from './node.queries.ts';
import { selectionAt } from './task-selection.queries.ts';

@Resolver()
export class NodeResolver {
  @Policy('SIGNED_IN')
  @Query(() => Node, {
    nullable: true,
    description: 'Anything with an id of its own, if the viewer may see it; else null.',
  })
  node(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Found<object> | null> {
    return findNode(session, id, selectionAt(info, ''));
  }
}
