import { Field, ID, InputType } from 'type-graphql';

import { IsIdempotencyKey } from './validation.ts';

/** What every mutation's input has; never a type of the schema itself. */
@InputType({ description: 'An input that can be repeated harmlessly.' })
export abstract class KeyedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Makes a repeated request harmless: one key has one effect.',
  })
  @IsIdempotencyKey()
  idempotencyKey?: string | null;
}
