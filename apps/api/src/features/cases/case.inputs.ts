import { caseActions, type CaseAction, limits, taskPriorities, type TaskPriority } from '@docket/domain';
import { ArrayMaxSize, IsIn, IsInt, IsObject, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

import { TaskPriorityEnum } from '../../graphql/enums.ts';
import { KeyedInput } from '../../graphql/keyed-input.ts';
import { JsonScalar } from '../../graphql/scalars.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import type { JsonObject } from '../activity/case-activity.service.ts';
import { CaseActionEnum } from './case.enums.ts';

const longestKey = 60;
const longestOutcome = 200;

@InputType({ description: 'A new case.' })
export class CreateCaseInput extends KeyedInput {
  @Field(() => String, { description: 'The key of its type.' })
  @MaxLength(longestKey)
  typeKey: string;

  @Field(() => String, { description: 'What it is about, in one line.' })
  @IsText('taskTitle')
  title: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in full, in Markdown.' })
  @IsText('taskDescription')
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The client it is for.' })
  @IsId()
  clientId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The case manager who runs it; the viewer without one.' })
  @IsId()
  ownerId?: string | null;

  @Field(() => TaskPriorityEnum, {
    nullable: true,
    defaultValue: 'NORMAL',
    description: 'How much it matters.',
  })
  @IsIn(taskPriorities)
  priority?: TaskPriority | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The answers of its type’s form, an object that fits the form.',
  })
  @IsObject()
  variables?: JsonObject | null;

  @Field(() => [ID], { nullable: true, description: 'Who works on it as well.' })
  @ArrayMaxSize(limits.peoplePerTask)
  @IsId({ each: true })
  participantIds?: string[] | null;
}

@InputType({ description: 'A case as the viewer saw it.' })
abstract class SeenCaseInput extends KeyedInput {
  @Field(() => ID, { description: 'Which case.' })
  @IsId()
  caseId: string;

  @Field(() => Int, { description: 'Its `version` when the viewer read it.' })
  @IsInt()
  expectedVersion: number;
}

@InputType({ description: 'New values of a case; a field left out stays as it is, null clears it.' })
export class UpdateCaseInput extends SeenCaseInput {
  @Field(() => String, { nullable: true, description: 'What it is about, in one line.' })
  @IsText('taskTitle')
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, in full, in Markdown.' })
  @IsText('taskDescription')
  description?: string | null;

  @Field(() => TaskPriorityEnum, { nullable: true, description: 'How much it matters.' })
  @IsIn(taskPriorities)
  priority?: TaskPriority | null;

  @Field(() => ID, { nullable: true, description: 'The client it is for.' })
  @IsId()
  clientId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The case manager who runs it.' })
  @IsId()
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Everyone who works on it as well.' })
  @ArrayMaxSize(limits.peoplePerTask)
  @IsId({ each: true })
  participantIds?: string[] | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'All answers of its type’s form, an object that fits the form.',
  })
  @IsObject()
  variables?: JsonObject | null;
}

@InputType({ description: 'An action of the case’s workflow.' })
export class PerformCaseActionInput extends SeenCaseInput {
  @Field(() => CaseActionEnum, { description: 'Which, as `Case.actions` lists it.' })
  @IsIn(caseActions)
  action: CaseAction;

  @Field(() => String, { nullable: true, description: 'What to say with it; staff alone read it.' })
  @IsText('comment')
  comment?: string | null;

  @Field(() => String, { nullable: true, description: 'How it ended: one of its type’s, with CLOSE alone.' })
  @MaxLength(longestOutcome)
  outcome?: string | null;

  @Field(() => String, { nullable: true, description: 'What the client is told, with CLOSE alone.' })
  @IsText('comment')
  summary?: string | null;
}

@InputType({ description: 'The stage a case has reached.' })
export class MoveCaseStageInput extends SeenCaseInput {
  @Field(() => String, { description: 'The key of a stage of its type.' })
  @MaxLength(longestKey)
  stage: string;
}

@InputType({ description: 'What to take back.' })
export class UndoCaseActionInput extends KeyedInput {
  @Field(() => ID, { description: 'The entry of the history, as `Case.undo` names it.' })
  @IsId()
  activityId: string;
}
