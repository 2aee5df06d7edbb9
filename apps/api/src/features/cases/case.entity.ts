import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { enumType } from '../../graphql/enum-type.ts';
import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { Client, type ClientView } from '../clients/client.entity.ts';
import { Person, type PersonView } from '../people/person.entity.ts';

export type CaseStatus = 'OPEN' | 'CLOSED';

export const CaseStatusEnum = enumType<CaseStatus>('CaseStatus', 'Where a case stands.', {
  OPEN: 'Work goes on.',
  CLOSED: 'Everything is settled.',
});

export type CaseView = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly client: ClientView | null;
  readonly owner: PersonView | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

@ObjectType('Case', {
  implements: Node,
  description: 'What tasks are done for: a request or matter of a client, from opening to closing.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
@Entity('case_file')
export class CaseFile extends Node implements Omit<CaseView, 'createdAt' | 'updatedAt'> {
  @PrimaryColumn('uuid')
  override id: string;

  @Field(() => String, { description: 'Its human number, for example C-220.' })
  @Column('varchar', { length: 40 })
  number: string;

  @Field(() => String, { description: 'What it is about.' })
  @Column('varchar', { length: 200 })
  title: string;

  @Field(() => CaseStatusEnum, { description: 'Where it stands.' })
  @Column('varchar', { length: 20 })
  status: CaseStatus;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('integer', { name: 'task_sequence', default: 0 })
  taskSequence: number;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date | string;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date | string;

  @Field(() => Client, { nullable: true, description: 'The client it is for.' })
  client: ClientView | null;

  @Field(() => Person, { nullable: true, description: 'The case manager who runs it.' })
  owner: PersonView | null;
}
