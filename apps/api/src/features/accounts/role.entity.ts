import type { PermissionName } from '@docket/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { PermissionNameEnum } from '../../graphql/enums.ts';
import { Policy } from '../../graphql/policy.ts';

/** A role as those see it who give it to people. */
export type RoleView = {
  readonly key: string;
  readonly label: string;
  readonly summary: string;
  readonly permissions: readonly PermissionName[];
  readonly builtIn: boolean;
  readonly revision: number;
  readonly peopleCount: number;
};

@ObjectType({ description: 'A named set of permissions.', simpleResolvers: true })
@Policy('WITH_PARENT')
@Entity('role')
export class Role implements RoleView {
  @Field(() => String, { description: 'Its name for programs; it never changes.' })
  @PrimaryColumn('varchar', { length: 60 })
  key: string;

  @Field(() => String, { description: 'Its name for people.' })
  @Column('varchar', { length: 60 })
  label: string;

  @Field(() => String, { description: 'Whom it is for, in a sentence.' })
  @Column('varchar', { length: 300, default: '' })
  summary: string;

  @Field(() => [PermissionNameEnum], { description: 'What it allows.' })
  @Column('varchar', { length: 40, array: true })
  permissions: PermissionName[];

  @Field(() => Boolean, { description: 'Whether it comes with Docket and so cannot be changed.' })
  @Column('boolean', { name: 'built_in', default: false })
  builtIn: boolean;

  @Field(() => Int, { description: 'Grows with every change; to be sent back with the next one.' })
  @Column('integer', { default: 1 })
  revision: number;

  @Field(() => Int, { description: 'How many active people have it.' })
  peopleCount: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
