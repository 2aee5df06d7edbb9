import { caseStatuses, type CaseStatus, taskPriorities, type TaskPriority } from '@docket/domain';
import { ArrayMaxSize, IsBoolean, IsIn, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

import { CaseStatusEnum, OrderDirectionEnum, TaskPriorityEnum } from '../../graphql/enums.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import type { OrderDirection } from '../tasks/task-order.queries.ts';
import { CaseOrderFieldEnum } from './case.enums.ts';
import type { CaseOrder, CaseOrderField } from './case-order.queries.ts';

const mostValues = 100;
const mostOrders = 4;
const longestKey = 60;

@InputType({ description: 'Which cases; everything given must hold.' })
class CaseFilter {
  @Field(() => [CaseStatusEnum], { nullable: true, description: 'In one of these statuses.' })
  @IsIn(caseStatuses, { each: true })
  status?: CaseStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: neither closed nor cancelled; false: one of both.',
  })
  @IsBoolean()
  open?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these types, by their keys.' })
  @ArrayMaxSize(mostValues)
  @MaxLength(longestKey, { each: true })
  typeKeys?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'At one of these stages, by their keys.' })
  @ArrayMaxSize(mostValues)
  @MaxLength(longestKey, { each: true })
  stages?: string[] | null;

  @Field(() => [TaskPriorityEnum], { nullable: true, description: 'Of one of these priorities.' })
  @IsIn(taskPriorities, { each: true })
  priority?: TaskPriority[] | null;

  @Field(() => [ID], { nullable: true, description: 'For one of these clients.' })
  @ArrayMaxSize(mostValues)
  @IsId({ each: true })
  clientIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Run by one of these people.' })
  @ArrayMaxSize(mostValues)
  @IsId({ each: true })
  ownerIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of words in number, title or description.',
  })
  @IsText('searchText')
  text?: string | null;
}

@InputType('CaseOrder', { description: 'One column to sort cases by.' })
class CaseOrderInput implements CaseOrder {
  @Field(() => CaseOrderFieldEnum, { description: 'Which.' })
  @IsIn(['NUMBER', 'TITLE', 'UPDATED', 'PRIORITY', 'CREATED', 'DUE'])
  field: CaseOrderField;

  @Field(() => OrderDirectionEnum, { nullable: true, defaultValue: 'ASC', description: 'Which way.' })
  @IsIn(['ASC', 'DESC'])
  direction: OrderDirection | null;
}

@ArgsType()
export class CasesArgs extends PageArgs {
  @Field(() => CaseFilter, { nullable: true, description: 'Which cases; all without it.' })
  @ValidateNested()
  filter?: CaseFilter | null;

  @Field(() => [CaseOrderInput], {
    nullable: true,
    description: 'How to sort, at most four columns; those that moved last first without it.',
  })
  @ArrayMaxSize(mostOrders)
  @ValidateNested({ each: true })
  orderBy?: CaseOrderInput[] | null;
}
