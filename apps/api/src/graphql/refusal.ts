import { Field, ObjectType } from 'type-graphql';

import { Policy } from './policy.ts';
import type { UserErrorCode } from './problems.ts';
import { UserErrorCodeEnum } from './user-error.ts';

@ObjectType({ description: 'Why something is not possible now, and what would help.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class Refusal {
  @Field(() => UserErrorCodeEnum, { description: 'Why, for programs.' })
  code: UserErrorCode;

  @Field(() => String, { description: 'Why, for people.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'What would help.' })
  remedy: string | null;
}
