import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import { Person, type PersonView } from '../people/person.entity.ts';

export type DepartmentView = { readonly id: string; readonly name: string };

export type DepartmentMemberView = { readonly person: PersonView; readonly isManager: boolean };

@ObjectType({ description: 'Somebody’s place in a department.', simpleResolvers: true })
@Policy('WITH_PARENT')
@Entity('department_member')
export class DepartmentMember {
  @PrimaryColumn('uuid', { name: 'department_id' })
  departmentId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => Person, { description: 'The member.' })
  person: PersonView;

  @Field(() => Boolean, { description: 'Whether they see and steer the whole team’s work.' })
  @Column('boolean', { name: 'is_manager', default: false })
  isManager: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

@ObjectType({
  implements: Node,
  description: 'A group of staff with a queue of tasks nobody holds yet.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
@Entity('department')
export class Department extends Node implements DepartmentView {
  @PrimaryColumn('uuid')
  override id: string;

  @Field(() => String, { description: 'Its name.' })
  @Column('varchar', { length: 120 })
  name: string;

  @Column('boolean', { default: true })
  active: boolean;

  @Column('uuid', { name: 'provider_id', default: () => 'own_provider()' })
  providerId: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('uuid', { name: 'import_run_id', nullable: true })
  importRunId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
