import type { PersonKind } from '@docket/domain';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { PersonKindEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';

/** Everyone who can act, as lists and details carry them. */
export type PersonView = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly kind: PersonKind;
  /** The key of their role. */
  readonly role: string | null;
  readonly active: boolean;
  readonly clientId: string | null;
};

@ObjectType({
  implements: Node,
  description: 'Everyone who can act: staff, client contacts, integrations, Docket itself.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
@Entity('person')
export class Person extends Node implements PersonView {
  @PrimaryColumn('uuid')
  override id: string;

  @Field(() => PersonKindEnum, { description: 'What kind of actor they are.' })
  @Column('varchar', { length: 20 })
  kind: PersonKind;

  @Field(() => String, {
    nullable: true,
    description: 'The key of their role, their named set of permissions.',
  })
  @Column('varchar', { length: 60, nullable: true })
  role: string | null;

  @Field(() => String, { description: 'Their name as others read it.' })
  @Column('varchar', { length: 120 })
  name: string;

  @Field(() => String, { nullable: true, description: 'Where mail reaches them.' })
  @Policy('PEOPLE_READ')
  @Column('varchar', { length: 254, nullable: true })
  email: string | null;

  @Column('boolean', { name: 'email_verified', default: false })
  emailVerified: boolean;

  @Column('text', { nullable: true })
  image: string | null;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;

  @Column('varchar', { name: 'time_zone', length: 60, default: 'Europe/Madrid' })
  timeZone: string;

  @Field(() => Boolean, { description: 'False once they no longer work here.' })
  @Column('boolean', { default: true })
  active: boolean;

  @Column('uuid', { name: 'manager_id', nullable: true })
  managerId: string | null;

  @Column('uuid', { name: 'substitute_id', nullable: true })
  substituteId: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('uuid', { name: 'import_run_id', nullable: true })
  importRunId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
