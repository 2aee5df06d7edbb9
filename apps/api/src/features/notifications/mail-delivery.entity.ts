import type { MailKind } from '@docket/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { enumType } from '../../graphql/enum-type.ts';
import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import type { MailSource } from './mail-compose.ts';

export const mailStates = ['QUEUED', 'SENT', 'SKIPPED', 'FAILED'] as const;
export type MailState = (typeof mailStates)[number];

export const MailStateEnum = enumType<MailState>('MailState', 'What has become of a mail.', {
  QUEUED: 'It waits for its time, or for another try.',
  SENT: 'The mail server has taken it over.',
  SKIPPED: 'It was not to be sent any more; `reason` says why.',
  FAILED:
    'The mail server would not take it, or could not be reached for long; `reason` says what it answered.',
});

/** A mail as administrators see it: never what it says, only whom it is for and what it is about. */
export type MailView = {
  readonly id: string;
  readonly kind: MailKind;
  readonly person: PersonView;
  readonly address: string | null;
  readonly subject: string | null;
  readonly state: MailState;
  readonly reason: string | null;
  readonly attempts: number;
  readonly taskNumber: string | null;
  readonly caseNumber: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
};

@Policy('CONFIGURATION_WRITE')
@ObjectType('MailDelivery', {
  description: 'A mail to one person: whom it is for, what it is about and what has become of it.',
  simpleResolvers: true,
})
@Entity('mail_delivery')
export class MailDelivery {
  @Field(() => ID, { description: 'Its id.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 20 })
  source: MailSource;

  @Field(() => String, { description: 'What it tells; the key of the template that words it.' })
  @Column('varchar', { length: 60 })
  kind: MailKind;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => Person, { description: 'Whom it is for.' })
  person: PersonView;

  @Field(() => String, { nullable: true, description: 'Where mail reaches them now.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the task it is about.' })
  taskNumber: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the case it is about.' })
  caseNumber: string | null;

  @Column('uuid', { name: 'task_id', nullable: true })
  taskId: string | null;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Column('jsonb', { default: {} })
  data: Readonly<Record<string, unknown>>;

  @Column('varchar', { name: 'source_key', length: 200, nullable: true })
  sourceKey: string | null;

  @Column('varchar', { name: 'message_id', length: 200 })
  messageId: string;

  @Column('boolean', { default: false })
  together: boolean;

  @Field(() => MailStateEnum, { description: 'What has become of it.' })
  @Column('varchar', { length: 10, default: 'QUEUED' })
  state: MailState;

  @Field(() => String, { nullable: true, description: 'What the mail server said, or why it was not sent.' })
  @Column('varchar', { length: 500, nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Its subject; null before the first try.' })
  @Column('varchar', { length: 300, nullable: true })
  subject: string | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  @Column('smallint', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'first_at' })
  firstAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was queued.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the mail server took it over.' })
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
