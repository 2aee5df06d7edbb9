import {
  type completionComments,
  type FormSchema,
  type TaskMail,
  taskMails,
  type TaskTypeContent,
} from '@docket/domain';
import { Field, Int, ObjectType } from 'type-graphql';

import { CommentRuleEnum, TaskMailEnum } from '../../graphql/enums.ts';
import { Policy } from '../../graphql/policy.ts';
import { JsonScalar } from '../../graphql/scalars.ts';
import type { StoredTaskType } from './definitions.queries.ts';

@ObjectType({
  description:
    'What the wizard asks for in its step “Details”, and what may go along from the case (F50, F35).',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class TaskTypeAsks {
  @Field(() => Boolean, { description: 'Its title; otherwise the default is used.' })
  title: boolean;

  @Field(() => Boolean, { description: 'Its description; otherwise the default is used.' })
  description: boolean;

  @Field(() => Boolean, { description: 'How much it matters.' })
  priority: boolean;

  @Field(() => Boolean, { description: 'Whether files of the case can go along.' })
  caseFiles: boolean;

  @Field(() => Boolean, { description: 'Whether the full details of the case can go along.' })
  caseDetails: boolean;
}

/** A version of a task type as screens need it. */
export type TaskTypeView = Omit<
  TaskTypeContent,
  'target' | 'details' | 'assignment' | 'title' | 'order' | 'mails'
> & {
  readonly mails: readonly TaskMail[];
  readonly key: string;
  readonly version: number;
  readonly automatic: boolean;
  readonly asks: TaskTypeAsks;
  readonly targetMinutes: number | null;
  readonly targetOverridable: boolean;
  readonly reminders: readonly number[];
  readonly assignment: TaskTypeContent['assignment'];
  readonly titleTemplate: string;
};

@ObjectType({ description: 'What tasks of one kind have in common (F47–F53).', simpleResolvers: true })
@Policy('TASKS_READ')
export class TaskType implements Omit<
  TaskTypeView,
  'workflow' | 'assignment' | 'titleTemplate' | 'description'
> {
  @Field(() => String, { description: 'Its name for programs, the same in every version.' })
  key: string;

  @Field(() => Int, { description: 'Its version; a task keeps the one it was made with.' })
  version: number;

  @Field(() => String, { description: 'What people read.' })
  label: string;

  @Field(() => String, { description: 'What such tasks are about.' })
  summary: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the category its tasks are grouped under.',
  })
  category: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Its form, as JSON Schema (draft 2020-12); null where it has none.',
  })
  form: FormSchema | null;

  @Field(() => Boolean, { description: 'Whether it is assigned by itself and the step is skipped (F49).' })
  automatic: boolean;

  @Field(() => TaskTypeAsks, { description: 'What the wizard asks for.' })
  asks: TaskTypeAsks;

  @Field(() => Boolean, { description: 'Whether its tasks can be cancelled (F51).' })
  cancellable: boolean;

  @Field(() => Boolean, {
    description: 'Whether everyone in its department gets a mail about a new one (F52).',
  })
  mailsGroup: boolean;

  @Field(() => [TaskMailEnum], {
    description: 'The mails its tasks send until somebody chooses otherwise (F68).',
  })
  mails: readonly TaskMail[];

  @Field(() => CommentRuleEnum, { description: 'Whether completing it takes a comment.' })
  completionComment: (typeof completionComments)[number];

  @Field(() => Boolean, { description: 'Whether its case waits for it before it can close (F41).' })
  blocksClosure: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'What is promised, in working minutes; null for nothing (F53).',
  })
  targetMinutes: number | null;

  @Field(() => Boolean, { description: 'Whether the case manager may set or remove the target (F53).' })
  targetOverridable: boolean;

  @Field(() => [Int], { description: 'Percent of the target at which the case manager is told.' })
  reminders: readonly number[];

  @Field(() => Boolean, { description: 'Whether no new task can be of it.' })
  retired: boolean;
}

/** A stored version of a task type as screens need it. */
export function taskTypeView({ key, version, content }: StoredTaskType): TaskTypeView {
  const { target, details, order: _, title, ...plain } = content;
  return {
    ...plain,
    mails: plain.mails ?? taskMails,
    key,
    version,
    titleTemplate: title,
    automatic: content.assignment.automatic,
    asks: details,
    targetMinutes: target.minutes,
    targetOverridable: target.overridable,
    reminders: target.reminders,
  };
}
