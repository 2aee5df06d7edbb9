import {
  type Audience,
  type TaskMail,
  taskMails,
  type TaskPhase,
  type TaskPriority,
  type TaskReason,
  type TaskStatus,
} from '@docket/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

import {
  AudienceEnum,
  TaskMailEnum,
  TaskPhaseEnum,
  TaskPriorityEnum,
  TaskReasonEnum,
  TaskStatusEnum,
} from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts';
import type { JsonObject, TaskOrigin } from '../activity/activity.service.ts';
import { Activity, type ActivityView } from '../activity/activity.entity.ts';
import { Recorded } from '../activity/recorded.entity.ts';
import { TaskType, type TaskTypeView } from '../case-types/task-type.entity.ts';
import { CaseFile, type CaseView } from '../cases/case.entity.ts';
import { Client, type ClientView } from '../clients/client.entity.ts';
import { Department, type DepartmentView } from '../departments/department.entity.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { SlaClock, type SlaClockView } from '../schedule/clock.entity.ts';
import { TaskOriginType } from './task-origin.entity.ts';

@ObjectType({
  implements: Node,
  description: 'A piece of work somebody has to complete, with one accountable assignee.',
  simpleResolvers: true,
})
@Policy('TASKS_READ')
@Entity('task')
export class Task extends Recorded {
  @Field(() => String, { description: 'Human number, for example HAR-TASK-7 or TASK-42 (F73).' })
  @Column('varchar', { length: 40 })
  number: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place in its case, from 1 (F40).' })
  @Column('integer', { name: 'sequence_in_case', nullable: true })
  sequenceInCase: number | null;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId: string | null;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  assigneeId: string | null;

  @Column('uuid', { name: 'creator_id' })
  creatorId: string;

  @Column('varchar', { length: 60, default: 'standard' })
  workflow: string;

  @Field(() => TaskStatusEnum, { description: 'Where it stands.' })
  @Column('varchar', { length: 20 })
  status: TaskStatus;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the stage of its status, where its workflow has some.',
  })
  @Column('varchar', { length: 60, nullable: true })
  stage: string | null;

  @Field(() => AudienceEnum, {
    description: 'Whether the client sees this task in the portal, or staff alone.',
  })
  @Column('varchar', { length: 10, default: 'INTERNAL' })
  audience: Audience;

  @Field(() => String, { description: 'What is to be done, in one line.' })
  @Column('varchar', { length: 200 })
  title: string;

  @Field(() => String, { nullable: true, description: 'What is to be done, in full, in Markdown.' })
  @Column('text', { nullable: true })
  description: string | null;

  @Field(() => TaskPriorityEnum, { description: 'How much it matters.' })
  @Column('varchar', { length: 10, default: 'NORMAL' })
  priority: TaskPriority;

  @Field(() => DateScalar, { nullable: true, description: 'The day work starts.' })
  @Column('date', { name: 'start_on', nullable: true })
  startOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was completed.' })
  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt: Date | string | null;

  @Field(() => Int, { description: 'How much is done, 0 to 100.' })
  @Column('smallint', { name: 'percent_complete', default: 0 })
  percentComplete: number;

  @Field(() => Int, { description: 'Its attachments.' })
  @Column('integer', { name: 'attachment_count', default: 0 })
  attachmentCount: number;

  @Field(() => DateTimeScalar, { description: 'When anything last happened to it, remarks included.' })
  @Column('timestamptz', { name: 'last_activity_at' })
  lastActivityAt: Date | string;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date | string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was deleted, if it was.' })
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The answers of its type’s form, an object; null where the type has none.',
  })
  @Column('jsonb', { nullable: true })
  form: JsonObject | null;

  @Field(() => [TaskMailEnum], {
    description: 'The mails it sends, as far as those who get them want them too (F68).',
  })
  @Column('varchar', { length: 30, array: true, default: [...taskMails] })
  mails: readonly TaskMail[];

  @Field(() => TaskOriginType, {
    nullable: true,
    description: 'The rule that made it; null where a person did.',
  })
  @Column('jsonb', { nullable: true })
  origin: TaskOrigin | null;

  @Field(() => Boolean, { description: 'Whether the full details of its case go along with it (F35).' })
  @Column('boolean', { name: 'case_details', default: false })
  sendsCaseDetails: boolean;

  @Column('uuid', { name: 'import_run_id', nullable: true })
  importRunId: string | null;

  @Field(() => String, { description: 'The label of its status in its workflow.' })
  statusLabel: string;

  @Field(() => String, { nullable: true, description: 'The label of its stage in its workflow.' })
  stageLabel: string | null;

  @Field(() => TaskType, {
    nullable: true,
    description: 'What it is, in the version it was made with; null for a task of no type.',
  })
  type: TaskTypeView | null;

  @Field(() => TaskPhaseEnum, { description: 'What its status amounts to.' })
  phase: TaskPhase;

  @Field(() => Person, { nullable: true, description: 'The one person accountable for it.' })
  assignee: PersonView | null;

  @Field(() => [Person], { description: 'Who shares the work.' })
  coAssignees: readonly PersonView[];

  @Field(() => [Person], { description: 'Who chose to be kept informed.' })
  watchers: readonly PersonView[];

  @Field(() => Department, { nullable: true, description: 'The department it lies in.' })
  department: DepartmentView | null;

  @Field(() => Person, { description: 'Who asked for it; Reply goes to them.' })
  creator: PersonView;

  @Field(() => Client, { nullable: true, description: 'The client it is for.' })
  client: ClientView | null;

  @Field(() => CaseFile, { nullable: true, description: 'The case it belongs to.' })
  case: CaseView | null;

  @Field(() => SlaClock, { nullable: true, description: 'The clock until it is done (F64, B4).' })
  sla: SlaClockView | null;

  @Field(() => SlaClock, { nullable: true, description: 'The clock until somebody first takes care of it.' })
  firstResponse: SlaClockView | null;

  @Field(() => Activity, {
    nullable: true,
    description: 'Its latest workflow move or reassignment that was not taken back.',
  })
  lastMove: ActivityView | null;

  @Field(() => [TaskReasonEnum], {
    description: 'Why the viewer has to do with it; empty when they only may see it.',
  })
  reasons: readonly TaskReason[];

  @Field(() => Boolean, { description: 'True until the viewer opens it after it came to them.' })
  isNewToViewer: boolean;
}
