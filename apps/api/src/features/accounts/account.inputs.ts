import { ArrayMaxSize, IsIn, IsISO8601 } from 'class-validator';
import { type PermissionName, permissionNames } from '@docket/domain';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

import { PermissionNameEnum } from '../../graphql/enums.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { UserError } from '../../graphql/user-error.ts';
import { IsIdempotencyKey, IsId, IsText } from '../../graphql/validation.ts';
import { AccessToken, type AccessTokenView } from './access-token.entity.ts';

@InputType({ description: 'A new token for a program.' })
export class CreateAccessTokenInput {
  @Field(() => String, { description: 'What it is for.' })
  @IsText('tokenName')
  name: string;

  @Field(() => [PermissionNameEnum], { description: 'What it may do; at most what its owner may.' })
  @ArrayMaxSize(permissionNames.length)
  @IsIn(permissionNames, { each: true })
  scopes: PermissionName[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it shall stop working.' })
  @IsISO8601()
  expiresAt?: string | null;

  @Field(() => ID, { nullable: true, description: 'Makes a repeated request harmless.' })
  @IsIdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'The token to end.' })
export class RevokeAccessTokenInput {
  @Field(() => ID, { description: 'One of the viewer’s own tokens.' })
  @IsId()
  tokenId: string;

  @Field(() => ID, { nullable: true, description: 'Makes a repeated request harmless.' })
  @IsIdempotencyKey()
  idempotencyKey?: string | null;
}

@Policy('WITH_PARENT')
@ObjectType({ description: 'The new token.', simpleResolvers: true })
export class CreateAccessTokenPayload {
  @Field(() => AccessToken, { nullable: true, description: 'The token without its secret.' })
  accessToken: AccessTokenView | null;

  @Field(() => String, { nullable: true, description: 'The secret itself, shown this once.' })
  secret: string | null;

  @Field(() => [UserError], { description: 'Why nothing was created.' })
  userErrors: readonly Problem[];
}

@Policy('WITH_PARENT')
@ObjectType({ description: 'The token that was ended.', simpleResolvers: true })
export class RevokeAccessTokenPayload {
  @Field(() => AccessToken, { nullable: true, description: 'The token as it was.' })
  accessToken: AccessTokenView | null;

  @Field(() => [UserError], { description: 'Why nothing was ended.' })
  userErrors: readonly Problem[];
}
