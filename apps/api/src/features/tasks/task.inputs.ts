import {
  type Audience,
  audiences,
  definitionLimits,
  limits,
  type TaskMail,
  taskMails,
  taskPriorities,
  type TaskPriority,
} from '@docket/domain';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

import { AudienceEnum, TaskMailEnum, TaskPriorityEnum } from '../../graphql/enums.ts';
import { KeyedInput } from '../../graphql/keyed-input.ts';
import { DateScalar, JsonScalar } from '../../graphql/scalars.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import type { JsonObject } from '../activity/activity.service.ts';

const longestKey = 60;

@InputType({ description: 'A task as the viewer saw it.' })
export abstract class SeenTaskInput extends KeyedInput {
  @Field(() => ID, { description: 'Which task.' })
  @IsId()
  taskId: string;

  @Field(() => Int, { description: 'Its `version` when the viewer read it.' })
  @IsInt()
  expectedVersion: number;
}

@InputType({ description: 'A task with words.' })
export abstract class CommentedTaskInput extends SeenTaskInput {
  @Field(() => String, { nullable: true, description: 'What to say with it.' })
  @IsText('comment')
  comment?: string | null;
}

@InputType({ description: 'A new task.' })
export class CreateTaskInput extends KeyedInput {
  @Field(() => String, {
    nullable: true,
    description: 'What it is: a type that its case allows; without one a task of no type (F47).',
  })
  @MaxLength(longestKey)
  typeKey?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The answers of the type’s form, an object of values by the names of its fields.',
  })
  @IsObject()
  form?: JsonObject | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Files of its case that go along, where the type allows it (F35).',
  })
  @ArrayMaxSize(limits.filesPerTask)
  @IsId({ each: true })
  caseAttachmentIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the full details of its case go along, where the type allows it (F35).',
  })
  @IsBoolean()
  sendCaseDetails?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be done, in one line; without it what the type says (F48).',
  })
  @IsText('taskTitle')
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be done, in full, in Markdown.' })
  @IsText('taskDescription')
  description?: string | null;

  @Field(() => TaskPriorityEnum, {
    nullable: true,
    description: 'How much it matters; without it as much as its case, where it has a type, else NORMAL.',
  })
  @IsIn(taskPriorities)
  priority?: TaskPriority | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it is due; without it the day its target is used up (F66).',
  })
  @IsString()
  dueOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day work starts.' })
  @IsString()
  startOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Where it lies; without it the assignee’s department, else the viewer’s own.',
  })
  @IsId()
  departmentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who is accountable; without one it waits in the department’s queue.',
  })
  @IsId()
  assigneeId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Who shares the work.' })
  @ArrayMaxSize(limits.peoplePerTask)
  @IsId({ each: true })
  coAssigneeIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Who is kept informed.' })
  @ArrayMaxSize(limits.peoplePerTask)
  @IsId({ each: true })
  watcherIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The client it is for; without it that of its case.' })
  @IsId()
  clientId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The case it belongs to.' })
  @IsId()
  caseId?: string | null;

  @Field(() => AudienceEnum, {
    nullable: true,
    defaultValue: 'INTERNAL',
    description: 'CLIENT shows it in the portal; forced when a client’s contact holds or created it.',
  })
  @IsIn(audiences)
  audience?: Audience | null;

  @Field(() => [TaskMailEnum], {
    nullable: true,
    description: 'The mails it sends (F68); without them those of its type, else all.',
  })
  @IsIn(taskMails, { each: true })
  mails?: TaskMail[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'A target of its own in minutes of working time, where type and policy allow one (F64).',
  })
  @IsInt()
  @Min(1)
  @Max(definitionLimits.minutes)
  targetMinutes?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Promises nothing for it, where type and policy allow that (F64).',
  })
  @IsBoolean()
  removeTarget?: boolean | null;
}

@InputType({ description: 'New values of a task; a field left out stays as it is, null clears it.' })
export class UpdateTaskInput extends SeenTaskInput {
  @Field(() => String, { nullable: true, description: 'What is to be done, in one line.' })
  @IsText('taskTitle')
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be done, in full, in Markdown.' })
  @IsText('taskDescription')
  description?: string | null;

  @Field(() => TaskPriorityEnum, { nullable: true, description: 'How much it matters.' })
  @IsIn(taskPriorities)
  priority?: TaskPriority | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day work starts.' })
  @IsString()
  startOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  @IsString()
  dueOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'How much is done, 0 to 100.' })
  @IsInt()
  @Min(0)
  @Max(100)
  percentComplete?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The client it is for; another client makes it internal unless `audience` says otherwise.',
  })
  @IsId()
  clientId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The case it belongs to.' })
  @IsId()
  caseId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Everyone who shares the work.' })
  @ArrayMaxSize(limits.peoplePerTask)
  @IsId({ each: true })
  coAssigneeIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Everyone who is kept informed.' })
  @ArrayMaxSize(limits.peoplePerTask)
  @IsId({ each: true })
  watcherIds?: string[] | null;

  @Field(() => JsonScalar, { nullable: true, description: 'All answers of its type’s form, an object.' })
  @IsObject()
  form?: JsonObject | null;

  @Field(() => AudienceEnum, { nullable: true, description: 'Whether the client sees it.' })
  @IsIn(audiences)
  audience?: Audience | null;

  @Field(() => [TaskMailEnum], { nullable: true, description: 'All mails it sends (F68).' })
  @IsIn(taskMails, { each: true })
  mails?: TaskMail[] | null;
}

@InputType({ description: 'The task to delete.' })
export class DeleteTaskInput extends SeenTaskInput {}

@InputType({ description: 'The deleted task to bring back.' })
export class RestoreTaskInput extends SeenTaskInput {}

@InputType({ description: 'Who gets the task.' })
export class ReassignTaskInput extends CommentedTaskInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Who; nobody puts it back into its department’s queue.',
  })
  @IsId()
  personId?: string | null;
}

@InputType({ description: 'The task to take from the queue.' })
export class ClaimTaskInput extends SeenTaskInput {}

@InputType({ description: 'The task the viewer has opened.' })
export class MarkTaskSeenInput extends KeyedInput {
  @Field(() => ID, { description: 'Which task.' })
  @IsId()
  taskId: string;
}
