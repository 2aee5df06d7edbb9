import type { Audience } from '@docket/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { AudienceEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { Person, type PersonView } from '../people/person.entity.ts';

/** Announced, arrived, or part of its task or case; only the last is ever shown. */
export type AttachmentState = 'REQUESTED' | 'STORED' | 'READY';

/** A file of a task or case as lists carry it. */
export type AttachmentView = {
  readonly id: string;
  readonly taskId: string | null;
  readonly caseId: string | null;
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly audience: Audience;
  readonly uploadedBy: PersonView;
  readonly createdAt: string;
};

@ObjectType({
  implements: Node,
  description: 'A file that is part of a task or case.',
  simpleResolvers: true,
})
@Policy('TASKS_READ')
@Entity('attachment')
export class Attachment extends Node {
  @PrimaryColumn('uuid')
  override id: string;

  @Column('uuid', { name: 'task_id', nullable: true })
  taskId: string | null;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Column('uuid', { name: 'uploader_id' })
  uploaderId: string;

  @Field(() => AudienceEnum, { description: 'Whether the client sees it, or staff alone.' })
  @Column('varchar', { length: 10 })
  audience: Audience;

  @Column('varchar', { length: 10 })
  state: AttachmentState;

  @Field(() => String, { description: 'Its name, free of folders and of signs nobody sees.' })
  @Column('varchar', { name: 'file_name', length: 200 })
  fileName: string;

  @Field(() => String, { description: 'What its contents are, found out from the bytes.' })
  @Column('varchar', { name: 'content_type', length: 120 })
  contentType: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  @Column('integer')
  size: number;

  @Column('varchar', { name: 'storage_key', length: 200 })
  storageKey: string;

  @Column('bytea', { nullable: true })
  sha256: Buffer | null;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date | string;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | string | null;

  @Field(() => Person, { description: 'Who sent it.' })
  uploadedBy: PersonView;
}
