import { type AbsenceForwarding, absenceForwardings } from '@docket/domain';
import { Allow, IsIn, IsInt, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { UserError } from '../../graphql/user-error.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import { AbsenceForwardingEnum } from './absence.entity.ts';
import { Person, type PersonView } from './person.entity.ts';

@InputType({ description: 'A person as the viewer saw them.' })
export class SeenPersonInput extends KeyedInput {
  @Field(() => ID, { description: 'Who.' })
  @IsId()
  personId: string;

  @Field(() => Int, { description: 'Their `version` when the viewer read it.' })
  @IsInt()
  expectedVersion: number;
}

@InputType({ description: 'New values; what is left out stays as it is.' })
export class UpdatePersonInput extends SeenPersonInput {
  @Field(() => String, { nullable: true, description: 'Their name.' })
  @IsText('personName')
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of their role.' })
  @MaxLength(60)
  role?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for them; null for nobody.' })
  @IsId()
  managerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who usually stands in for them; null for nobody.' })
  @IsId()
  substituteId?: string | null;
}

@InputType({ description: 'Who takes everything open over: one of the two.' })
export class HandOverInput {
  @Field(() => ID, { nullable: true, description: 'This person.' })
  @IsId()
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The queue of this department; its manager gets the cases.',
  })
  @IsId()
  departmentId?: string | null;
}

@InputType({ description: 'Who leaves, and who takes over.' })
export class DeactivatePersonInput extends SeenPersonInput {
  @Field(() => HandOverInput, { nullable: true, description: 'Needed where something open is theirs.' })
  @ValidateNested()
  handOver?: HandOverInput | null;
}

@InputType({ description: 'Days away.' })
export class SaveAbsenceInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'The absence to change; left out makes one.' })
  @IsId()
  absenceId?: string | null;

  @Field(() => ID, { description: 'Who is away.' })
  @IsId()
  personId: string;

  @Field(() => DateScalar, { description: 'The first day away.' })
  @Allow()
  fromOn: string;

  @Field(() => DateScalar, { description: 'The last day away.' })
  @Allow()
  untilOn: string;

  @Field(() => ID, { nullable: true, description: 'Who stands in.' })
  @IsId()
  delegateId?: string | null;

  @Field(() => AbsenceForwardingEnum, { description: 'What happens to new work meanwhile.' })
  @IsIn(absenceForwardings)
  forwarding: AbsenceForwarding;

  @Field(() => String, { nullable: true, description: 'What colleagues should know.' })
  @IsText('absenceNote')
  note?: string | null;
}

@InputType({ description: 'The absence to end.' })
export class EndAbsenceInput extends KeyedInput {
  @Field(() => ID, { description: 'Which absence.' })
  @IsId()
  absenceId: string;
}

@InputType({ description: 'As whom to look.' })
export class StartViewingAsInput extends KeyedInput {
  @Field(() => ID, { description: 'A member of staff.' })
  @IsId()
  personId: string;
}

@ObjectType({ description: 'What came of a change of a person.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class PersonPayload {
  @Field(() => Person, {
    nullable: true,
    description: 'The person as they stand now, after a refusal too; null when there is none.',
  })
  person: PersonView | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it worked.' })
  userErrors: readonly Problem[];
}

@ObjectType({ description: 'What somebody holds that would have to be handed over.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class HandOverPreview {
  @Field(() => Int, { description: 'Open tasks assigned to them.' })
  tasks: number;

  @Field(() => Int, { description: 'Open tasks they help with.' })
  helpedTasks: number;

  @Field(() => Int, { description: 'Open cases they run.' })
  cases: number;

  @Field(() => Int, { description: 'Open cases they take part in.' })
  joinedCases: number;

  @Field(() => [String], { description: 'The same for people, with whom they manage and stand in for.' })
  words: readonly string[];
}
