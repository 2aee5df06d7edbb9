import type { CommentRule } from '@docket/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Policy } from '../graphql/policy.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { PortalPerson } from './person.types.ts';
import {
  type ClientCaseAction,
  ClientCaseActionEnum,
  ClientCommentRuleEnum,
  type ClientEventKind,
  ClientEventKindEnum,
  type StepState,
  StepStateEnum,
} from './portal.enums.ts';

@Policy('WITH_PARENT')
@ObjectType('CaseStep', { description: 'A fixed step on the way of a case.', simpleResolvers: true })
export class PortalCaseStep {
  @Field(() => String, { description: 'What it is called.' })
  label: string;

  @Field(() => StepStateEnum, { description: 'Where it lies.' })
  state: StepState;
}

@Policy('WITH_PARENT')
@ObjectType('CaseActionOption', {
  description: 'Something you can do with a case now.',
  simpleResolvers: true,
})
export class PortalCaseActionOption {
  @Field(() => ClientCaseActionEnum, { description: 'Which action.' })
  action: ClientCaseAction;

  @Field(() => ClientCommentRuleEnum, { description: 'Whether it asks for words.' })
  comment: CommentRule;
}

@Policy('WITH_PARENT')
@ObjectType('CaseStanding', { description: 'How far a case is and when it ends.', simpleResolvers: true })
export class PortalCaseStanding {
  @Field(() => Int, { description: 'Grows with every change; send it back as `expectedVersion`.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'What kind of request it is.' })
  type: string | null;

  @Field(() => [PortalCaseStep], { description: 'Its steps, in order; none where its kind has none.' })
  steps: readonly PortalCaseStep[];

  @Field(() => Boolean, { description: 'Whether it rests for now.' })
  paused: boolean;

  @Field(() => Boolean, { description: 'Whether it ended because nobody needs it any more.' })
  cancelled: boolean;

  @Field(() => String, { nullable: true, description: 'How it ended, in words for you.' })
  summary: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it shall be finished, if that is known.',
  })
  expectedAt: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Within how many days most cases like it end; null where too few have.',
  })
  typicalDays: number | null;

  @Field(() => [PortalCaseActionOption], { description: 'What you can do with it now.' })
  actions: readonly PortalCaseActionOption[];
}

@Policy('WITH_PARENT')
@ObjectType('MessageTask', { description: 'The task a message was written on.', simpleResolvers: true })
export class PortalMessageTask {
  @Field(() => String, { description: 'Its number.' })
  number: string;

  @Field(() => String, { description: 'What is to be done.' })
  title: string;
}

@Policy('WITH_PARENT')
@ObjectType('Message', { description: 'A message in the thread of a case.', simpleResolvers: true })
export class PortalMessage {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'What was written, in Markdown.' })
  body: string;

  @Field(() => PortalPerson, { description: 'Who wrote it.' })
  author: PortalPerson;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt: string;

  @Field(() => PortalMessageTask, { nullable: true, description: 'The task it was written on.' })
  task: PortalMessageTask | null;
}

@Policy('WITH_PARENT')
@ObjectType('CaseEvent', { description: 'Something that happened to a case.', simpleResolvers: true })
export class PortalCaseEvent {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => ClientEventKindEnum, { description: 'What happened.' })
  kind: ClientEventKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => PortalPerson, { nullable: true, description: 'Who did it.' })
  actor: PortalPerson | null;
}
