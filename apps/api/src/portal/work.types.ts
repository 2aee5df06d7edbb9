import type { CommentRule } from '@docket/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { PageInfo } from '../graphql/page-info.ts';
import { Policy } from '../graphql/policy.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { PortalAttachment, PortalComment, PortalEvent } from './conversation.types.ts';
import { PortalForm } from './form.types.ts';
import { PortalPerson } from './person.types.ts';
import {
  type ClientCaseStatus,
  ClientCaseStatusEnum,
  ClientCommentRuleEnum,
  type ClientTaskStatus,
  ClientTaskStatusEnum,
  type Turn,
  TurnEnum,
} from './portal.enums.ts';

@Policy('WITH_PARENT')
@ObjectType('TaskActionOption', {
  description: 'Something the viewer may do, or why not.',
  simpleResolvers: true,
})
export class PortalActionOption {
  @Field(() => String, { description: 'Which action: pass it on as it is.' })
  action: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the task itself calls it; null where the usual words fit.',
  })
  label: string | null;

  @Field(() => Boolean, { description: 'Whether it is possible now.' })
  available: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is not possible, in plain words.' })
  reason: string | null;

  @Field(() => ClientCommentRuleEnum, { description: 'Whether it asks for words.' })
  comment: CommentRule;
}

@Policy('WITH_PARENT')
@ObjectType('Case', { description: 'What we are working on for you.', simpleResolvers: true })
export class PortalCase {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'Its number, to name it by.' })
  number: string;

  @Field(() => String, { description: 'What it is about.' })
  title: string;

  @Field(() => ClientCaseStatusEnum, { description: 'Where it stands.' })
  status: ClientCaseStatus;

  @Field(() => TurnEnum, { description: 'Whose turn it is.' })
  turn: Turn;

  @Field(() => PortalPerson, { nullable: true, description: 'Who to ask about it.' })
  contact: PortalPerson | null;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt: string;
}

@Policy('WITH_PARENT')
@ObjectType('Task', { description: 'Something to do, for you or for us.', simpleResolvers: true })
export class PortalTask {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'Its number, to name it by.' })
  number: string;

  @Field(() => String, { description: 'What is to be done, in one line.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What is to be done and why, in Markdown.' })
  description: string | null;

  @Field(() => ClientTaskStatusEnum, { description: 'Where it stands.' })
  status: ClientTaskStatus;

  @Field(() => TurnEnum, { description: 'Whose turn it is.' })
  turn: Turn;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  dueOn: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was completed.' })
  completedAt: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt: string;

  @Field(() => Int, { description: 'Grows with every change; send it back as `expectedVersion`.' })
  version: number;

  @Field(() => PortalPerson, { nullable: true, description: 'Who holds it now.' })
  assignee: PortalPerson | null;

  @Field(() => PortalCase, { nullable: true, description: 'The case it belongs to.' })
  case: PortalCase | null;

  @Field(() => [PortalActionOption], { description: 'What clients can do with tasks, possible now or not.' })
  actions: readonly PortalActionOption[];

  @Field(() => Boolean, { description: 'Whether the last step was yours and can be taken back now.' })
  canUndo: boolean;

  @Field(() => PortalForm, { nullable: true, description: 'What it asks you; null where it asks nothing.' })
  form: PortalForm | null;

  @Field(() => [PortalComment], { description: 'Its messages, the oldest first.' })
  comments: readonly PortalComment[];

  @Field(() => [PortalAttachment], { description: 'Its files, the oldest first.' })
  attachments: readonly PortalAttachment[];

  @Field(() => [PortalEvent], { description: 'What happened to it, the oldest first.' })
  events: readonly PortalEvent[];
}

@Policy('WITH_PARENT')
@ObjectType('TaskConnection', { description: 'One page of tasks.', simpleResolvers: true })
export class PortalTaskConnection {
  @Field(() => [PortalTask], { description: 'The tasks.' })
  nodes: readonly PortalTask[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount: number;
}

@Policy('WITH_PARENT')
@ObjectType('CaseConnection', { description: 'One page of cases.', simpleResolvers: true })
export class PortalCaseConnection {
  @Field(() => [PortalCase], { description: 'The cases.' })
  nodes: readonly PortalCase[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount: number;
}

@Policy('WITH_PARENT')
@ObjectType('TaskChange', { description: 'A task of yours changed.', simpleResolvers: true })
export class PortalTaskChange {
  @Field(() => ID, { description: 'Which task.' })
  taskId: string;

  @Field(() => PortalTask, {
    nullable: true,
    description: 'The task now; null when it is no longer shown to you.',
  })
  task: PortalTask | null;
}
