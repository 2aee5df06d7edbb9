import { Field, ObjectType } from 'type-graphql';

import { Policy } from './policy.ts';

@Policy('WITH_PARENT')
@ObjectType({ description: 'Where a page lies in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first entry.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last entry; pass it as `after`.' })
  endCursor: string | null;
}
