import type { SlaEvent, SlaIntervalKind, SlaState } from '@docket/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { enumType } from '../../graphql/enum-type.ts';
import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { SlaIntervalKindEnum, SlaMeasureEnum } from './clock.enums.ts';
import type { ClockMeasure } from './clock.standing.ts';

export const SlaStateEnum = enumType<SlaState>('SlaState', 'How a clock stands.', {
  RUNNING: 'It counts, or it is outside working hours; more than a quarter of the target is left.',
  AT_RISK: 'A quarter of the target or less is left.',
  PAUSED: 'The work waits for somebody, and the clock with it: there is no due time.',
  BREACHED: 'The work is open and the due time has passed.',
  MET: 'Finished by the due time.',
  MISSED: 'Finished after the due time.',
  NONE: 'The target was removed.',
});

/** A clock as it was read, with what its selection names; instants as ISO text. */
export type SlaClockView = {
  readonly id: string;
  readonly measure: ClockMeasure;
  readonly policyKey: string | null;
  readonly policyVersion: number | null;
  readonly calendarKey: string;
  readonly calendarVersion: number;
  readonly targetMinutes: number | null;
  readonly overridable: boolean;
  readonly reminders: readonly number[];
  readonly events: readonly SlaEvent[];
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly dueAt: string | null;
  readonly storedMinutes: number | null;
  readonly riskAt: string | null;
  readonly pausedFor: string | null;
};

@ObjectType({
  description: 'A stretch of a clock’s life in which it did one thing for one reason (B4).',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class SlaInterval {
  @Field(() => DateTimeScalar, { description: 'When it began.' })
  from: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it lasts.' })
  to: string | null;

  @Field(() => SlaIntervalKindEnum, { description: 'What the clock did.' })
  kind: SlaIntervalKind;

  @Field(() => String, { description: 'Why, for programs.' })
  cause: string;

  @Field(() => String, { description: 'Why, for people.' })
  sentence: string;
}

@ObjectType({
  description: 'A target for one piece of work, and how the work stands against it (B4, F64).',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
@Entity('sla_clock')
export class SlaClock {
  @Field(() => ID, { description: 'Its id.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_id', nullable: true })
  taskId: string | null;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Field(() => SlaMeasureEnum, { description: 'What it measures.' })
  @Column('varchar', { length: 20 })
  measure: ClockMeasure;

  @Column('varchar', { name: 'policy_key', length: 60, nullable: true })
  policyKey: string | null;

  @Column('integer', { name: 'policy_version', nullable: true })
  policyVersion: number | null;

  @Column('varchar', { name: 'calendar_key', length: 60 })
  calendarKey: string;

  @Column('integer', { name: 'calendar_version' })
  calendarVersion: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes of working time; null once the target was removed.',
  })
  @Column('integer', { name: 'target_minutes', nullable: true })
  targetMinutes: number | null;

  @Column('boolean', { name: 'pauses_while_waiting' })
  pausesWhileWaiting: boolean;

  @Field(() => Boolean, {
    description: 'Whether type and policy let the case manager set another target (F53).',
  })
  @Column('boolean', { default: true })
  overridable: boolean;

  @Field(() => [Int], {
    description: 'At which percentages of the target somebody is told; 100 is the breach.',
  })
  @Column('smallint', { array: true })
  reminders: readonly number[];

  @Column('jsonb', { default: [] })
  events: readonly SlaEvent[];

  @Field(() => DateTimeScalar, { description: 'When it started.' })
  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date | string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the work was finished; null while it is open.',
  })
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the target is used up; null without a target, and while the clock stands still.',
  })
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | string | null;

  @Column('integer', { name: 'remaining_minutes', nullable: true })
  storedMinutes: number | null;

  @Column('timestamptz', { name: 'risk_at', nullable: true })
  riskAt: Date | string | null;

  @Column('varchar', { name: 'paused_for', length: 200, nullable: true })
  pausedFor: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date | string;
}
