import { IsBoolean, IsInt } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import { UserError } from '../../graphql/user-error.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import { Provider, type ProviderView } from './provider.entity.ts';

@InputType({ description: 'A new partner organisation.' })
export class CreateProviderInput extends KeyedInput {
  @Field(() => String, { description: 'Its name; no other provider has it.' })
  @IsText('providerName')
  name: string;
}

@InputType({ description: 'New values; what is left out stays as it is.' })
export class UpdateProviderInput extends KeyedInput {
  @Field(() => ID, { description: 'Which provider.' })
  @IsId()
  providerId: string;

  @Field(() => Int, { description: 'Its `version` when the viewer read it.' })
  @IsInt()
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  @IsText('providerName')
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether work can be given to it.' })
  @IsBoolean()
  active?: boolean | null;
}

@ObjectType({ description: 'What came of a change of a provider.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class ProviderPayload {
  @Field(() => Provider, {
    nullable: true,
    description: 'The provider as it stands now, after a refusal too; null when there is none.',
  })
  provider: ProviderView | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it worked.' })
  userErrors: readonly Problem[];
}
