import { IsBoolean, IsInt } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import { UserError } from '../../graphql/user-error.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import { Department, type DepartmentView } from './department.entity.ts';

@InputType({ description: 'A new department, or a new group below one.' })
export class CreateDepartmentInput extends KeyedInput {
  @Field(() => String, { description: 'Its name; no other department or group has it.' })
  @IsText('departmentName')
  name: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation it belongs to; the own one when left out.',
  })
  @IsId()
  providerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The department it is a group of.' })
  @IsId()
  parentId?: string | null;
}

@InputType({ description: 'A department as the viewer saw it.' })
export class SeenDepartmentInput extends KeyedInput {
  @Field(() => ID, { description: 'Which department.' })
  @IsId()
  departmentId: string;

  @Field(() => Int, { description: 'Its `version` when the viewer read it.' })
  @IsInt()
  expectedVersion: number;
}

@InputType({ description: 'New values; what is left out stays as it is.' })
export class UpdateDepartmentInput extends SeenDepartmentInput {
  @Field(() => String, { nullable: true, description: 'Its name.' })
  @IsText('departmentName')
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation it belongs to; its groups go along.' })
  @IsId()
  providerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The department it is a group of; null makes it a department of its own.',
  })
  @IsId()
  parentId?: string | null;
}

@InputType({ description: 'Who shall not work in a department any more.' })
export class RemoveDepartmentMemberInput extends KeyedInput {
  @Field(() => ID, { description: 'Which department.' })
  @IsId()
  departmentId: string;

  @Field(() => ID, { description: 'Who.' })
  @IsId()
  personId: string;
}

@InputType({ description: 'Who shall work in a department.' })
export class AddDepartmentMemberInput extends RemoveDepartmentMemberInput {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether they see and steer the whole team’s work; changes it for somebody who is there already.',
  })
  @IsBoolean()
  isManager?: boolean | null;
}

@ObjectType({ description: 'What came of a change of a department.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class DepartmentPayload {
  @Field(() => Department, {
    nullable: true,
    description: 'The department as it stands now, after a refusal too; null when there is none.',
  })
  department: DepartmentView | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it worked.' })
  userErrors: readonly Problem[];
}
