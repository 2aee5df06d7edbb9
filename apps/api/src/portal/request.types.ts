import { Field, ID, ObjectType } from 'type-graphql';

import { Policy } from '../graphql/policy.ts';
import { DateTimeScalar, JsonScalar } from '../graphql/scalars.ts';
import { PortalQuestion } from './form.types.ts';

@Policy('WITH_PARENT')
@ObjectType('RequestDraft', {
  description: 'A request you have begun; nobody else reads it.',
  simpleResolvers: true,
})
export class PortalRequestDraft {
  @Field(() => JsonScalar, { description: 'Your answers so far, an object by the names of the questions.' })
  answers: Readonly<Record<string, unknown>>;

  @Field(() => String, { nullable: true, description: 'What you want to add to them.' })
  more: string | null;

  @Field(() => DateTimeScalar, { description: 'When you last went on with it.' })
  updatedAt: string;
}

@Policy('WITH_PARENT')
@ObjectType('RequestType', { description: 'Something you can ask us for.', simpleResolvers: true })
export class PortalRequestType {
  @Field(() => ID, { description: 'Names it.' })
  key: string;

  @Field(() => String, { description: 'What it is called.' })
  label: string;

  @Field(() => String, { description: 'What it is about, in a line.' })
  summary: string;

  @Field(() => [PortalQuestion], { description: 'What we ask you for it, in order.' })
  questions: readonly PortalQuestion[];

  @Field(() => PortalRequestDraft, { nullable: true, description: 'What you have begun and not sent.' })
  draft: PortalRequestDraft | null;
}
