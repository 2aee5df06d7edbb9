import { Field, ObjectType } from 'type-graphql';

import { Policy } from '../graphql/policy.ts';
import { JsonScalar } from '../graphql/scalars.ts';
import { type QuestionKind, QuestionKindEnum } from './portal.enums.ts';

@Policy('WITH_PARENT')
@ObjectType('Question', { description: 'Something you are asked.', simpleResolvers: true })
export class PortalQuestion {
  @Field(() => String, { description: 'Names its answer.' })
  name: string;

  @Field(() => String, { description: 'The question.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'What helps to answer it.' })
  help: string | null;

  @Field(() => QuestionKindEnum, { description: 'How it is answered.' })
  kind: QuestionKind;

  @Field(() => [String], { description: 'What can be chosen; empty where anything can be entered.' })
  choices: readonly string[];

  @Field(() => Boolean, { description: 'Whether it has to be answered.' })
  required: boolean;
}

@Policy('WITH_PARENT')
@ObjectType('KnownAnswer', {
  description: 'Something that was answered before it came to you.',
  simpleResolvers: true,
})
export class PortalKnownAnswer {
  @Field(() => String, { description: 'What it is about.' })
  label: string;

  @Field(() => String, { description: 'The answer, in words.' })
  text: string;
}

@Policy('WITH_PARENT')
@ObjectType('Form', { description: 'What a task asks you.', simpleResolvers: true })
export class PortalForm {
  @Field(() => [PortalQuestion], { description: 'Its questions, in their order.' })
  questions: readonly PortalQuestion[];

  @Field(() => JsonScalar, { description: 'The answers so far, an object by the names of the questions.' })
  answers: Readonly<Record<string, unknown>>;

  @Field(() => [PortalKnownAnswer], { description: 'What we have answered already, for you to read.' })
  known: readonly PortalKnownAnswer[];
}
