import { Field, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';

import { Node } from '../../graphql/node.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';

/** What tasks and cases have in common: a type, a workflow, and a history whose head stands in their row. */
@ObjectType()
export abstract class Recorded extends Node {
  @PrimaryColumn('uuid')
  override id: string;

  @Column('integer', { name: 'workflow_version', default: 1 })
  workflowVersion: number;

  @Column('varchar', { name: 'type_key', length: 60, nullable: true })
  typeKey: string | null;

  @Column('integer', { name: 'type_version', nullable: true })
  typeVersion: number | null;

  @Field(() => Int, { description: 'Its public comments.' })
  @Column('integer', { name: 'comment_count', default: 0 })
  commentCount: number;

  @Field(() => Int, { description: 'Grows with every change; send it back as `expectedVersion`.' })
  @Column('integer', { default: 1 })
  version: number;

  @Column('integer', { name: 'activity_sequence', default: 0 })
  activitySequence: number;

  @Column('bytea', { name: 'activity_hash', nullable: true })
  activityHash: Buffer | null;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date | string;
}
