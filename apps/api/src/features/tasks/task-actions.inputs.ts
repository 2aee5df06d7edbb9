import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

import { KeyedInput } from '../../graphql/keyed-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { IsId } from '../../graphql/validation.ts';
import { CommentedTaskInput, SeenTaskInput } from './task.inputs.ts';

const longestActionName = 60;

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
