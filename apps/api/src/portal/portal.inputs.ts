import { limits } from '@docket/domain';
import { IsIn, IsInt, IsObject, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

import type { JsonObject } from '../features/activity/activity.service.ts';
import { JsonScalar } from '../graphql/scalars.ts';
import { IsIdempotencyKey, IsId, IsText } from '../graphql/validation.ts';
import { type ClientCaseAction, ClientCaseActionEnum, clientCaseActions } from './portal.enums.ts';

const longestKey = 60;

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

@InputType()
abstract class MoveWithAnswersInput extends MoveWithWordsInput {
  @Field(() => JsonScalar, {
    nullable: true,
    description: 'All your answers to its questions, an object by their names; a number may be its text.',
  })
  @IsObject()
  answers?: JsonObject | null;
}

@InputType('CompleteInput', { description: 'The task that is done.' })
export class PortalCompleteInput extends MoveWithAnswersInput {}

@InputType('PerformTaskActionInput', { description: 'What you do with a task.' })
export class PortalPerformInput extends MoveWithAnswersInput {
  @Field(() => String, { description: 'Which action, as `Task.actions` names it.' })
  @MaxLength(longestKey)
  action: string;
}

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

@InputType()
abstract class FileInput extends OnceInput {
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

@InputType('RequestUploadInput', { description: 'A file you want to send.' })
export class PortalRequestUploadInput extends FileInput {
  @Field(() => ID, { description: 'The task.' })
  @IsId()
  taskId: string;
}

@InputType('RequestCaseUploadInput', { description: 'A file you want to send for a case.' })
export class PortalRequestCaseUploadInput extends FileInput {
  @Field(() => ID, { description: 'The case.' })
  @IsId()
  caseId: string;
}

@InputType()
abstract class CaseInput extends OnceInput {
  @Field(() => ID, { description: 'The case.' })
  @IsId()
  caseId: string;
}

@InputType('AddCaseMessageInput', { description: 'A message on a case.' })
export class PortalCaseMessageInput extends CaseInput {
  @Field(() => String, { description: 'What you want to say, in Markdown.' })
  @IsText('comment')
  body: string;
}

@InputType('PerformCaseActionInput', { description: 'What you do with a case.' })
export class PortalCaseActionInput extends CaseInput {
  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion: number;

  @Field(() => ClientCaseActionEnum, { description: 'Which action, as `CaseStanding.actions` names it.' })
  @IsIn(clientCaseActions)
  action: ClientCaseAction;

  @Field(() => String, { nullable: true, description: 'Your words about it.' })
  @IsText('comment')
  comment?: string | null;
}

@InputType('RequestInput', { description: 'A request you have begun.' })
export class PortalRequestInput extends OnceInput {
  @Field(() => ID, { description: 'The key of what you ask for.' })
  @MaxLength(longestKey)
  typeKey: string;
}

@InputType('AnswerRequestInput', { description: 'Answers of a request.' })
export class PortalAnswerRequestInput extends PortalRequestInput {
  @Field(() => JsonScalar, {
    description:
      'Your answers, an object by the names of the questions; those left out stay, a number may be its text.',
  })
  @IsObject()
  answers: JsonObject;

  @Field(() => String, { nullable: true, description: 'What you want to add; left out it stays.' })
  @IsText('taskDescription')
  more?: string | null;
}

@InputType('ConfirmUploadInput', { description: 'A file whose bytes have been sent.' })
export class PortalConfirmUploadInput extends OnceInput {
  @Field(() => ID, { description: 'The upload.' })
  @IsId()
  uploadId: string;
}
