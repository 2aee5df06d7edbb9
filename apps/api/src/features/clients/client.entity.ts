import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { enumType } from '../../graphql/enum-type.ts';
import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';

export type ClientKind = 'PERSON' | 'ORGANISATION';

export const ClientKindEnum = enumType<ClientKind>('ClientKind', 'What a client is.', {
  PERSON: 'One person.',
  ORGANISATION: 'An organisation with contacts.',
});

export type ClientView = {
  readonly id: string;
  readonly name: string;
  readonly kind: ClientKind;
  readonly accountCode: string;
  /** As BCP 47 writes it: `en`, `es`, `ar`. */
  readonly language: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly slaHours: number | null;
  readonly slaCalendar: string | null;
  readonly version: number;
};

@ObjectType({
  implements: Node,
  description: 'A person or organisation the work is for.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
@Entity('client')
export class Client extends Node implements ClientView {
  @PrimaryColumn('uuid')
  override id: string;

  @Field(() => ClientKindEnum, { description: 'What it is.' })
  @Column('varchar', { length: 20 })
  kind: ClientKind;

  @Field(() => String, { description: 'Its name.' })
  @Column('varchar', { length: 120 })
  name: string;

  @Field(() => String, { description: 'The short code its task numbers begin with.' })
  @Column('varchar', { name: 'account_code', length: 12 })
  accountCode: string;

  @Field(() => String, { description: 'The language it reads, as `en` or `es`.' })
  @Column('varchar', { length: 35, default: 'en' })
  language: string;

  @Field(() => String, { nullable: true, description: 'Where mail reaches it.' })
  @Policy('CLIENTS_READ')
  @Column('varchar', { length: 254, nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Where calls reach it.' })
  @Policy('CLIENTS_READ')
  @Column('varchar', { length: 40, nullable: true })
  phone: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours of working time it was promised for its work (F66).',
  })
  @Column('integer', { name: 'sla_hours', nullable: true })
  slaHours: number | null;

  @Field(() => String, { nullable: true, description: 'The key of the calendar that counts these hours.' })
  @Column('varchar', { name: 'sla_calendar', length: 60, nullable: true })
  slaCalendar: string | null;

  @Field(() => Int, { description: 'Grows with every change; to be sent back with the next one.' })
  @Column('integer', { default: 1 })
  version: number;

  @Column('uuid', { name: 'import_run_id', nullable: true })
  importRunId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
