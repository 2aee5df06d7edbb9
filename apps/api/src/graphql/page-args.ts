import { limits } from '@docket/domain';
import { IsInt, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';

import type { PageRequest } from './page.ts';

const longestCursor = 2_000;

/** What every list takes. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: limits.defaultPageSize,
    description: `How many, 1 to ${limits.pageSize}.`,
  })
  @IsInt()
  @Min(1)
  @Max(limits.pageSize)
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: go on behind it.' })
  @MaxLength(longestCursor)
  after?: string | null;
}

/** The page somebody asks for; without a size the usual one. */
export function pageRequest({ first, after }: PageArgs): PageRequest {
  return { first: first ?? limits.defaultPageSize, after: after ?? null };
}
