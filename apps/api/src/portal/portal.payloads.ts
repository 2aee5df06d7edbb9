import { Field, ID, ObjectType } from 'type-graphql';

import { Policy } from '../graphql/policy.ts';
import { PortalAttachment, PortalComment } from './conversation.types.ts';
import { ClientError } from './portal.problems.ts';
import { PortalRequestType } from './request.types.ts';
import { PortalCase, PortalTask } from './work.types.ts';

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

@ObjectType()
abstract class WithCase extends Payload {
  @Field(() => PortalCase, { nullable: true, description: 'The case as it stands now.' })
  case: PortalCase | null;
}

@Policy('WITH_PARENT')
@ObjectType('CasePayload', { description: 'What became of a case.', simpleResolvers: true })
export class PortalCasePayload extends WithCase {
  @Field(() => Boolean, {
    description:
      'Whether we still have something to finish: then we were told what you think, and it stays open.',
  })
  stillOpen: boolean;
}

@Policy('WITH_PARENT')
@ObjectType('RequestPayload', { description: 'What became of a request.', simpleResolvers: true })
export class PortalRequestPayload extends Payload {
  @Field(() => PortalRequestType, { nullable: true, description: 'What you ask for, as it stands now.' })
  request: PortalRequestType | null;
}

@Policy('WITH_PARENT')
@ObjectType('SendRequestPayload', {
  description: 'The case of a request that was sent.',
  simpleResolvers: true,
})
export class PortalSendRequestPayload extends WithCase {}

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

  @Field(() => PortalCase, { nullable: true, description: 'The case, where it was sent for one.' })
  case: PortalCase | null;
}
