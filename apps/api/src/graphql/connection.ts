import { limits } from '@docket/domain';
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

import type { Page, PageEdge } from './page.ts';
import { PageInfo } from './page-info.ts';
import { Policy } from './policy.ts';

/** The edge type of a list, named after its nodes. */
function edgeType<Value extends object>(name: string, node: () => ClassType): ClassType<PageEdge<Value>> {
  @ObjectType(`${name}Edge`, { description: 'An entry of the list with its cursor.', simpleResolvers: true })
  @Policy('WITH_PARENT')
  class Edge implements PageEdge<Value> {
    @Field(() => String, { description: 'Opaque; hand it to `after` to go on behind this entry.' })
    cursor: string;

    @Field(node, { description: 'The entry itself.' })
    node: Value;
  }
  return Edge;
}

/** The connection type of a list, named after its nodes. */
export function connectionType<Value extends object>(
  name: string,
  node: () => ClassType,
): ClassType<Page<Value>> {
  const Edge = edgeType(name, node);

  @ObjectType(`${name}Connection`, { description: 'One page of a list.', simpleResolvers: true })
  @Policy('WITH_PARENT')
  class Connection implements Page<Value> {
    @Field(() => [node()], { description: 'The entries without their cursors.' })
    nodes: readonly Value[];

    @Field(() => [Edge], { description: 'The entries with their cursors.' })
    edges: readonly PageEdge<Value>[];

    @Field(() => PageInfo, { description: 'Where the page lies.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: `How many there are in all; counting stops at ${limits.cappedCount}.` })
    totalCount: number;

    @Field(() => Boolean, { description: 'True when there are more than were counted.' })
    totalIsCapped: boolean;
  }
  return Connection;
}
