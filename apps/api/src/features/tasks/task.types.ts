import type { ActionOption, AssignmentRule, CommentRule, TaskField, TaskStatus } from '@docket/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { AssignmentRuleEnum, CommentRuleEnum, TaskFieldEnum, TaskStatusEnum } from '../../graphql/enums.ts';
import { connectionType } from '../../graphql/connection.ts';
import { Policy } from '../../graphql/policy.ts';
import { Refusal } from '../../graphql/refusal.ts';
import { ChangeConflict, ChangeHint, ChangePayload } from '../activity/change.entity.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import type { Conflict } from './task-outcome.queries.ts';
import { Task } from './task.entity.ts';
import type { TaskReadersView, TaskView } from './task.view.ts';
import type { CountName } from './task.queries.ts';

export const TaskConnection = connectionType<TaskView>('Task', () => Task);

@ObjectType({ description: 'Whether the viewer can do something now.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class ActionAvailability {
  @Field(() => Boolean, { description: 'Whether it is possible now.' })
  available: boolean;

  @Field(() => Refusal, { nullable: true, description: 'Why not, where it is not.' })
  refusal: Refusal | null;
}

export type TaskActionOptionView = ActionOption & { readonly destination: PersonView | null };

@ObjectType({
  description: 'An action of the task’s workflow, possible now or with the reason why not.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class TaskActionOption {
  @Field(() => String, { description: 'Its name, for `performTaskAction`.' })
  action: string;

  @Field(() => String, { description: 'What its button says.' })
  label: string;

  @Field(() => Boolean, { description: 'Whether the viewer can perform it now.' })
  available: boolean;

  @Field(() => Refusal, { nullable: true, description: 'Why not, where they cannot.' })
  refusal: Refusal | null;

  @Field(() => CommentRuleEnum, { description: 'Whether it takes a comment.' })
  comment: CommentRule;

  @Field(() => AssignmentRuleEnum, { description: 'Who holds the task after it.' })
  assigns: AssignmentRule;

  @Field(() => TaskStatusEnum, { nullable: true, description: 'The status it leads to; null keeps it.' })
  toStatus: TaskStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'The stage it leads to, where the status it leads to has stages.',
  })
  toStage: string | null;

  @Field(() => Person, {
    nullable: true,
    description: 'Where the task would go when that is already known: the person Reply returns it to.',
  })
  destination: PersonView | null;
}

@ObjectType({
  description: 'Who would read an internal note and a comment written here now.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class TaskReaders implements TaskReadersView {
  @Field(() => Int, { description: 'How many members of staff may see the task.' })
  staffCount: number;

  @Field(() => [Person], {
    description: 'The client’s contacts who read comments; empty for internal tasks.',
  })
  clientContacts: readonly PersonView[];
}

@ObjectType({
  description: 'How many open tasks each list holds; counting stops at 999.',
  simpleResolvers: true,
})
@Policy('TASKS_READ')
export class TaskCounts implements Record<CountName, number> {
  @Field(() => Int, { description: 'Pending with the viewer.' })
  pending: number;

  @Field(() => Int, { description: 'Created by the viewer.' })
  created: number;

  @Field(() => Int, { description: 'Related to the viewer.' })
  related: number;

  @Field(() => Int, { description: 'All three together.' })
  mine: number;

  @Field(() => Int, { description: 'Waiting in the queues of the viewer’s departments.' })
  queue: number;
}

@ObjectType({
  description: 'Who changed the task first, when a change was refused with CONFLICT.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class TaskConflict extends ChangeConflict implements Conflict {
  @Field(() => [TaskFieldEnum], { description: 'The fields that changed since the version the viewer saw.' })
  fields: readonly TaskField[];
}

@ObjectType({ description: 'What came of a change of a task.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class TaskPayload extends ChangePayload {
  @Field(() => Task, {
    nullable: true,
    description: 'The task as it stands now, after a refusal too; null when the viewer cannot see it.',
  })
  task: TaskView | null;

  @Field(() => TaskConflict, { nullable: true, description: 'Who was first, after a CONFLICT.' })
  conflict: Conflict | null;
}

@ObjectType({
  description: 'A hint that a task changed; refetch what you need.',
  simpleResolvers: true,
})
@Policy('TASKS_READ')
export class TaskEvent extends ChangeHint {
  @Field(() => ID, { description: 'Which task.' })
  taskId: string;
}

@ObjectType({
  description: 'A hint that a task in the viewer’s lists or queues changed, with the new counts.',
  simpleResolvers: true,
})
@Policy('TASKS_READ')
export class TaskListEvent extends ChangeHint {
  @Field(() => ID, { description: 'Which task.' })
  taskId: string;
}
