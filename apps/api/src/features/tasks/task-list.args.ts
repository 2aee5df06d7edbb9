import {
  type SlaState,
  slaStates,
  type TaskPriority,
  taskPriorities,
  type TaskReason,
  taskReasons,
  type TaskStatus,
  taskStatuses,
} from '@docket/domain';
import { ArrayMaxSize, IsBoolean, IsIn, IsString, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

import { OrderDirectionEnum, TaskPriorityEnum, TaskReasonEnum, TaskStatusEnum } from '../../graphql/enums.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import { SlaStateEnum } from '../schedule/clock.entity.ts';
import { TaskOrderFieldEnum, TaskTabEnum } from './task.enums.ts';
import type { OrderDirection, TaskOrder, TaskOrderField, TaskTab } from './task-order.queries.ts';

const mostValues = 100;
const mostOrders = 4;

@InputType({ description: 'Calendar days from and to, both included; leave one out for an open end.' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  @IsString()
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  @IsString()
  to?: string | null;
}

@InputType({ description: 'Which tasks; everything given must hold.' })
export class TaskFilter {
  @Field(() => [TaskStatusEnum], {
    nullable: true,
    description: 'In one of these statuses; a finished one is shown without `includeCompleted`.',
  })
  @IsIn(taskStatuses, { each: true })
  status?: TaskStatus[] | null;

  @Field(() => [TaskPriorityEnum], { nullable: true, description: 'Of one of these priorities.' })
  @IsIn(taskPriorities, { each: true })
  priority?: TaskPriority[] | null;

  @Field(() => [ID], { nullable: true, description: 'Held by one of these people.' })
  @ArrayMaxSize(mostValues)
  @IsId({ each: true })
  assigneeIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: held by nobody; false: held by somebody.' })
  @IsBoolean()
  unassigned?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Lying in one of these departments.' })
  @ArrayMaxSize(mostValues)
  @IsId({ each: true })
  departmentIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Asked for by one of these people.' })
  @ArrayMaxSize(mostValues)
  @IsId({ each: true })
  creatorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'For one of these clients.' })
  @ArrayMaxSize(mostValues)
  @IsId({ each: true })
  clientIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Belonging to one of these cases.' })
  @ArrayMaxSize(mostValues)
  @IsId({ each: true })
  caseIds?: string[] | null;

  @Field(() => [TaskReasonEnum], {
    nullable: true,
    description: 'The viewer has to do with it for one of these reasons.',
  })
  @IsIn(taskReasons, { each: true })
  reasons?: TaskReason[] | null;

  @Field(() => DateRange, { nullable: true, description: 'Due on one of these days.' })
  @ValidateNested()
  due?: DateRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: open and past its due day in the viewer’s time zone; false: not.',
  })
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: without a due day; false: with one.' })
  @IsBoolean()
  noDueDate?: boolean | null;

  @Field(() => [SlaStateEnum], {
    nullable: true,
    description: 'With a target that stands in one of these states now.',
  })
  @IsIn(slaStates, { each: true })
  sla?: SlaState[] | null;

  @Field(() => String, { nullable: true, description: 'Words in number, title or description.' })
  @IsText('searchText')
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Resolved and cancelled tasks too.' })
  @IsBoolean()
  includeCompleted?: boolean | null;
}

@InputType('TaskOrder', { description: 'One thing to sort by.' })
export class TaskOrderInput implements TaskOrder {
  @Field(() => TaskOrderFieldEnum, { description: 'What to sort by.' })
  @IsString()
  field: TaskOrderField;

  @Field(() => OrderDirectionEnum, { nullable: true, defaultValue: 'ASC', description: 'Which way.' })
  @IsString()
  direction: OrderDirection | null;
}

@ArgsType()
export class TasksArgs extends PageArgs {
  @Field(() => TaskTabEnum, { defaultValue: 'PENDING', description: 'Which of the viewer’s tasks.' })
  @IsString()
  tab: TaskTab;

  @Field(() => TaskFilter, { nullable: true, description: 'Which of them; open ones without it.' })
  @ValidateNested()
  filter?: TaskFilter | null;

  @Field(() => [TaskOrderInput], {
    nullable: true,
    description:
      'First by the first, then by the next; without it PENDING by due day and priority, others by last activity.',
  })
  @ArrayMaxSize(mostOrders)
  @ValidateNested({ each: true })
  orderBy?: TaskOrderInput[] | null;
}
