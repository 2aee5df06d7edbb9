import { type Audience, audiences } from '@docket/domain';
import { IsIn, IsInt, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { AudienceEnum } from '../../graphql/enums.ts';
import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import { UserError } from '../../graphql/user-error.ts';
import { IsId } from '../../graphql/validation.ts';
import { CaseFile, type CaseView } from '../cases/case.entity.ts';
import { Task } from '../tasks/task.entity.ts';
import { Attachment, type AttachmentView } from './attachment.entity.ts';

/** What some programs send as a name is a whole path; longer names than the limit are shortened, not refused. */
const longestGiven = 1_000;

@InputType({ description: 'A file that somebody wants to attach.' })
export class RequestUploadInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'The task; or name a case.' })
  @IsId()
  taskId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The case; or name a task.' })
  @IsId()
  caseId?: string | null;

  @Field(() => String, { description: 'Its name; folders in front are left out.' })
  @MaxLength(longestGiven)
  fileName: string;

  @Field(() => Int, { description: 'Its size in bytes, exactly.' })
  @IsInt()
  size: number;

  @Field(() => String, { description: 'What the sender thinks it is; the server looks at the bytes.' })
  @MaxLength(longestGiven)
  contentType: string;

  @Field(() => AudienceEnum, {
    description: 'Who shall see it: the client only where the client sees the task.',
  })
  @IsIn(audiences)
  audience: Audience;
}

@InputType({ description: 'A file whose bytes have been sent.' })
export class ConfirmUploadInput extends KeyedInput {
  @Field(() => ID, { description: 'The id that `requestUpload` gave.' })
  @IsId()
  uploadId: string;
}

@Policy('WITH_PARENT')
@ObjectType({ description: 'Where to send the bytes.', simpleResolvers: true })
export class RequestUploadPayload {
  @Field(() => ID, { nullable: true, description: 'The upload, to be confirmed with; null when refused.' })
  uploadId: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'PUT the bytes to this path of the door within 15 minutes, signed in as yourself, with the header `x-docket: 1`.',
  })
  url: string | null;

  @Field(() => [UserError], { description: 'Why the file cannot be attached; empty when it can.' })
  userErrors: readonly Problem[];
}

@Policy('WITH_PARENT')
@ObjectType({ description: 'What came of a file.', simpleResolvers: true })
export class ConfirmUploadPayload {
  @Field(() => Task, { nullable: true, description: 'The task as it stands now, where it is part of one.' })
  task: object | null;

  @Policy('CASES_READ')
  @Field(() => CaseFile, {
    nullable: true,
    description: 'The case as it stands now, where it is part of one.',
  })
  case: CaseView | null;

  @Field(() => Attachment, { nullable: true, description: 'The file; null when it was refused.' })
  attachment: AttachmentView | null;

  @Field(() => [UserError], { description: 'Why the file was not attached; empty when it was.' })
  userErrors: readonly Problem[];
}
