import type { CaseStatus, TaskPriority } from '@docket/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

import { CaseStatusEnum, TaskPriorityEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts';
import type { ActivityRow } from '../activity/activity-view.queries.ts';
import type { JsonObject } from '../activity/case-activity.service.ts';
import { Recorded } from '../activity/recorded.entity.ts';
import { Client, type ClientView } from '../clients/client.entity.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import type { SlaClockView } from '../schedule/clock.entity.ts';
import type { CaseFacts, CaseTaskCounts } from './case-facts.queries.ts';

type CaseRow = {
  readonly number: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly workflow: string;
  readonly workflowVersion: number;
  readonly typeKey: string | null;
  readonly typeVersion: number | null;
  readonly stage: string | null;
  readonly priority: TaskPriority;
  readonly description: string | null;
  readonly variables: JsonObject;
  readonly creatorId: string | null;
  readonly ownerId: string | null;
  readonly outcome: string | null;
  readonly summary: string | null;
  readonly closedAt: string | null;
  readonly version: number;
  readonly lastActivityAt: string;
  readonly commentCount: number;
  readonly attachmentCount: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly client: ClientView | null;
  readonly owner: PersonView | null;
  readonly creator: PersonView | null;
  readonly participants: readonly PersonView[];
  readonly taskCounts: CaseTaskCounts;
  readonly lastChange: ActivityRow | null;
  readonly facts: CaseFacts;
  readonly sla: SlaClockView | null;
  readonly firstResponse: SlaClockView | null;
};

/** A case as the database tells it: its id, and what its selection names. */
export type CaseView = { readonly id: string } & Partial<CaseRow>;

@ObjectType('Case', {
  implements: Node,
  description: 'What tasks are done for: a request or matter of a client, from opening to closing.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
@Entity('case_file')
export class CaseFile extends Recorded {
  @Field(() => String, { description: 'Its human number, for example BOILER-12.' })
  @Column('varchar', { length: 40 })
  number: string;

  @Field(() => String, { description: 'What it is about.' })
  @Column('varchar', { length: 200 })
  title: string;

  @Field(() => CaseStatusEnum, { description: 'Where it stands.' })
  @Column('varchar', { length: 20 })
  status: CaseStatus;

  @Column('varchar', { length: 60, default: 'case' })
  workflow: string;

  @Field(() => String, { nullable: true, description: 'The key of the stage of its type it has reached.' })
  @Column('varchar', { length: 60, nullable: true })
  stage: string | null;

  @Field(() => TaskPriorityEnum, { description: 'How much it matters.' })
  @Column('varchar', { length: 10, default: 'NORMAL' })
  priority: TaskPriority;

  @Policy('CASES_READ')
  @Field(() => String, { nullable: true, description: 'What it is about, in full, in Markdown.' })
  @Column('text', { nullable: true })
  description: string | null;

  @Policy('CASES_READ')
  @Field(() => JsonScalar, { description: 'The answers of its type’s form, an object.' })
  @Column('jsonb', { default: {} })
  variables: JsonObject;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('uuid', { name: 'creator_id', nullable: true })
  creatorId: string | null;

  @Policy('CASES_READ')
  @Field(() => String, { nullable: true, description: 'How it ended.' })
  @Column('varchar', { length: 200, nullable: true })
  outcome: string | null;

  @Policy('CASES_READ')
  @Field(() => String, { nullable: true, description: 'What the client is told about its end.' })
  @Column('text', { nullable: true })
  summary: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed or cancelled.' })
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | string | null;

  @Column('integer', { name: 'task_sequence', default: 0 })
  taskSequence: number;

  @Field(() => Int, { description: 'Its own files, those of its tasks apart.' })
  @Column('integer', { name: 'attachment_count', default: 0 })
  attachmentCount: number;

  @Field(() => DateTimeScalar, { description: 'When anything last happened to it, remarks included.' })
  @Column('timestamptz', { name: 'last_activity_at', default: () => 'now()' })
  lastActivityAt: Date | string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date | string;

  @Field(() => Client, { nullable: true, description: 'The client it is for.' })
  client: ClientView | null;

  @Field(() => Person, { nullable: true, description: 'The case manager who runs it.' })
  owner: PersonView | null;
}
