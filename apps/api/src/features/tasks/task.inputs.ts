import { type Audience, audiences, limits, taskPriorities, type TaskPriority } from '@docket/domain';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

import { AudienceEnum, TaskPriorityEnum } from '../../graphql/enums.ts';
import { KeyedInput } from '../../graphql/keyed-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { IsId, IsText } from '../../graphql/validation.ts';

const longestActionName = 60;

@InputType({ description: 'A task as the viewer saw it.' })
abstract class SeenTaskInput extends KeyedInput {
  @Field(() => ID, { description: 'Which task.' })
  @IsId()
  taskId: string;

  @Field(() => Int, { description: 'Its `version` when the viewer read it.' })
  @IsInt()
  expectedVersion: number;
}

@InputType({ description: 'A task with words.' })
abstract class CommentedTaskInput extends SeenTaskInput {
  @Field(() => String, { nullable: true, description: 'What to say with it.' })
  @IsText('comment')
  comment?: string | null;
}

@InputType({ description: 'A new task.' })
export class CreateTaskInput extends KeyedInput {
  @Field(() => String, { description: 'What is to be done, in one line.' })
  @IsText('taskTitle')
  title: string;

  @Field(() => String, { nullable: true, description: 'What is to be done, in full, in Markdown.' })
  @IsText('taskDescription')
  description?: string | null;

  @Field(() => TaskPriorityEnum, {
    nullable: true,
    defaultValue: 'NORMAL',
    description: 'How much it matters.',
  })
  @IsIn(taskPriorities)
  priority?: TaskPriority | null;

  @Field(() => DateScalar, { description: 'The day it is due.' })
  @IsString()
  dueOn: string;

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

  @Field(() => AudienceEnum, { nullable: true, description: 'Whether the client sees it.' })
  @IsIn(audiences)
  audience?: Audience | null;
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

@InputType({ description: 'The task to start.' })
export class DoingInput extends SeenTaskInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Take the task over instead of starting it for its assignee.',
  })
  @IsBoolean()
  takeOver?: boolean | null;
}

@InputType({ description: 'Where the task goes.' })
export class ForwardInput extends CommentedTaskInput {
  @Field(() => ID, { description: 'The department.' })
  @IsId()
  departmentId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'One of its members; without one it waits in its queue.',
  })
  @IsId()
  personId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether the viewer stays informed.',
  })
  @IsBoolean()
  keepWatching?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'A new due day.' })
  @IsString()
  dueOn?: string | null;
}

@InputType({ description: 'The task to send back to whoever asked for it.' })
export class ReplyInput extends CommentedTaskInput {}

@InputType({ description: 'The task to give up; the comment says why.' })
export class CancelInput extends CommentedTaskInput {}

@InputType({ description: 'The task that is done.' })
export class CompleteInput extends CommentedTaskInput {}

@InputType({ description: 'The task to take up again.' })
export class ReopenInput extends CommentedTaskInput {
  @Field(() => ID, { nullable: true, description: 'Who gets it; without one whoever had it.' })
  @IsId()
  personId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'A new due day.' })
  @IsString()
  dueOn?: string | null;
}

@InputType({ description: 'Any action of the task’s workflow, by name.' })
export class PerformTaskActionInput extends CommentedTaskInput {
  @Field(() => String, { description: 'The action’s name, as `Task.actions` lists it.' })
  @MaxLength(longestActionName)
  action: string;

  @Field(() => ID, { nullable: true, description: 'The department, where the action assigns one.' })
  @IsId()
  departmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person, where the action assigns one.' })
  @IsId()
  personId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'A new due day.' })
  @IsString()
  dueOn?: string | null;
}

@InputType({ description: 'What to take back.' })
export class UndoTaskActionInput extends KeyedInput {
  @Field(() => ID, { description: 'The entry of the history, as `Task.undo` names it.' })
  @IsId()
  activityId: string;
}

@InputType({ description: 'The task the viewer has opened.' })
export class MarkTaskSeenInput extends KeyedInput {
  @Field(() => ID, { description: 'Which task.' })
  @IsId()
  taskId: string;
}
