import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Policy } from '../graphql/policy.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { PortalPerson } from './person.types.ts';
import { type ClientEventKind, ClientEventKindEnum } from './portal.enums.ts';

@Policy('WITH_PARENT')
@ObjectType('TaskEvent', { description: 'Something that happened to a task.', simpleResolvers: true })
export class PortalEvent {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => ClientEventKindEnum, { description: 'What happened.' })
  kind: ClientEventKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => PortalPerson, { nullable: true, description: 'Who did it.' })
  actor: PortalPerson | null;
}

@Policy('WITH_PARENT')
@ObjectType('Comment', { description: 'A message on a task.', simpleResolvers: true })
export class PortalComment {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'What was written, in Markdown.' })
  body: string;

  @Field(() => PortalPerson, { description: 'Who wrote it.' })
  author: PortalPerson;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt: string;
}

@Policy('WITH_PARENT')
@ObjectType('Attachment', { description: 'A file on a task.', simpleResolvers: true })
export class PortalAttachment {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  fileName: string;

  @Field(() => String, { description: 'Its media type, told from its bytes.' })
  contentType: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  size: number;

  @Field(() => PortalPerson, { description: 'Who sent it.' })
  uploadedBy: PortalPerson;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  createdAt: string;
}
