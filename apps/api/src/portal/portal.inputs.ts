import { limits } from '@docket/domain';
import { IsInt, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { Policy } from '../graphql/policy.ts';
import { IsIdempotencyKey, IsId, IsText } from '../graphql/validation.ts';
import { PortalAttachment, PortalComment } from './conversation.types.ts';
import { ClientError } from './portal.problems.ts';
import { PortalTask } from './work.types.ts';

@InputType()
abstract class OnceInput {
  @Field(() => ID, { nullable: true, description: 'Makes a repeated request harmless.' })
  @IsIdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType()
abstract class TaskInput extends OnceInput {
  @Field(() => ID, { description: 'The task.' })
  @IsId()
  taskId: string;
}

@InputType('DoingInput', { description: 'The task you have started.' })
export class PortalMoveInput extends TaskInput {
  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion: number;
}

@InputType()
abstract class MoveWithWordsInput extends PortalMoveInput {
  @Field(() => String, { nullable: true, description: 'Your words about it.' })
  @IsText('comment')
  comment?: string | null;
}

@InputType('CompleteInput', { description: 'The task that is done.' })
export class PortalCompleteInput extends MoveWithWordsInput {}

@InputType('CancelInput', { description: 'The task that is not needed or cannot be done.' })
export class PortalCancelInput extends MoveWithWordsInput {}

@InputType('ReopenInput', { description: 'The task to open again.' })
export class PortalReopenInput extends MoveWithWordsInput {}

@InputType('UndoTaskActionInput', { description: 'The task whose last step, your own, is taken back.' })
export class PortalUndoInput extends TaskInput {}

@InputType('AddCommentInput', { description: 'A message on a task.' })
export class PortalCommentInput extends TaskInput {
  @Field(() => String, { description: 'What you want to say, in Markdown.' })
  @IsText('comment')
  body: string;
}

@InputType('RequestUploadInput', { description: 'A file you want to send.' })
export class PortalRequestUploadInput extends TaskInput {
  @Field(() => String, { description: 'Its name.' })
  @IsText('fileName')
  fileName: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  @IsInt()
  @Min(0)
  @Max(limits.fileSize * 40)
  size: number;

  @Field(() => String, { description: 'Its media type as your device names it.' })
  @IsText('fileName')
  contentType: string;
}

@InputType('ConfirmUploadInput', { description: 'A file whose bytes have been sent.' })
export class PortalConfirmUploadInput extends OnceInput {
  @Field(() => ID, { description: 'The upload.' })
  @IsId()
  uploadId: string;
}

@ObjectType()
abstract class Payload {
  @Field(() => [ClientError], { description: 'Why nothing was changed.' })
  userErrors: readonly ClientError[];
}

@ObjectType()
abstract class WithTask extends Payload {
  @Field(() => PortalTask, { nullable: true, description: 'The task as it stands now.' })
  task: PortalTask | null;
}

@Policy('WITH_PARENT')
@ObjectType('TaskPayload', { description: 'What became of a task.', simpleResolvers: true })
export class PortalTaskPayload extends WithTask {}

@Policy('WITH_PARENT')
@ObjectType('CommentPayload', { description: 'The message that was sent.', simpleResolvers: true })
export class PortalCommentPayload extends WithTask {
  @Field(() => PortalComment, { nullable: true, description: 'The message.' })
  comment: PortalComment | null;
}

@Policy('WITH_PARENT')
@ObjectType('RequestUploadPayload', { description: 'Where to send the file.', simpleResolvers: true })
export class PortalRequestUploadPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The upload.' })
  uploadId: string | null;

  @Field(() => String, { nullable: true, description: 'PUT the bytes here.' })
  url: string | null;
}

@Policy('WITH_PARENT')
@ObjectType('ConfirmUploadPayload', { description: 'The file that was sent.', simpleResolvers: true })
export class PortalConfirmUploadPayload extends WithTask {
  @Field(() => PortalAttachment, { nullable: true, description: 'The file.' })
  attachment: PortalAttachment | null;
}
