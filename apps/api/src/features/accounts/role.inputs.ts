import { type PermissionName, permissionNames } from '@docket/domain';
import { IsIn, IsInt, MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

import { PermissionNameEnum } from '../../graphql/enums.ts';
import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import { UserError } from '../../graphql/user-error.ts';
import { IsText } from '../../graphql/validation.ts';
import { Role, type RoleView } from './role.entity.ts';

const longestKey = 60;

@InputType({ description: 'A new role for staff.' })
export class CreateRoleInput extends KeyedInput {
  @Field(() => String, { description: 'Its name for people.' })
  @IsText('roleLabel')
  label: string;

  @Field(() => String, { nullable: true, description: 'Whom it is for, in a sentence.' })
  @IsText('roleSummary')
  summary?: string | null;

  @Field(() => [PermissionNameEnum], { description: 'What it allows; only what the viewer has too.' })
  @IsIn(permissionNames, { each: true })
  permissions: PermissionName[];
}

@InputType({ description: 'A role as the viewer saw it.' })
export class DeleteRoleInput extends KeyedInput {
  @Field(() => String, { description: 'Which role.' })
  @MaxLength(longestKey)
  key: string;

  @Field(() => Int, { description: 'Its `revision` when the viewer read it.' })
  @IsInt()
  expectedRevision: number;
}

@InputType({ description: 'New values; what is left out stays as it is.' })
export class UpdateRoleInput extends DeleteRoleInput {
  @Field(() => String, { nullable: true, description: 'Its name for people.' })
  @IsText('roleLabel')
  label?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom it is for, in a sentence.' })
  @IsText('roleSummary')
  summary?: string | null;

  @Field(() => [PermissionNameEnum], {
    nullable: true,
    description: 'All it shall allow; what is new only where the viewer has it too.',
  })
  @IsIn(permissionNames, { each: true })
  permissions?: PermissionName[] | null;
}

@ObjectType({ description: 'What came of a change of a role.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class RolePayload {
  @Field(() => Role, {
    nullable: true,
    description: 'The role as it stands now, after a refusal too; null when there is none.',
  })
  role: RoleView | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it worked.' })
  userErrors: readonly Problem[];
}

@ObjectType({ description: 'What a change of a role would mean.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class RoleImpact {
  @Field(() => Int, { description: 'How many active people have the role.' })
  people: number;

  @Field(() => [PermissionNameEnum], { description: 'What they would gain.' })
  gained: readonly PermissionName[];

  @Field(() => [PermissionNameEnum], { description: 'What they would lose.' })
  lost: readonly PermissionName[];

  @Field(() => [String], { description: 'The same for people; empty when nothing changes.' })
  sentences: readonly string[];
}
