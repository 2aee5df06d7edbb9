import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';

export type ProviderView = {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  readonly active: boolean;
  readonly version: number;
};

@ObjectType({
  implements: Node,
  description: 'An organisation that does work: the own one, or a partner that tasks can be given to.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
@Entity('provider')
export class Provider extends Node implements ProviderView {
  @PrimaryColumn('uuid')
  override id: string;

  @Field(() => String, { description: 'Its name.' })
  @Column('varchar', { length: 120 })
  name: string;

  @Field(() => Boolean, { description: 'True for the one organisation whose installation this is.' })
  @Column('boolean', { default: false })
  own: boolean;

  @Field(() => Boolean, { description: 'False once nothing is given to it any more.' })
  @Column('boolean', { default: true })
  active: boolean;

  @Field(() => Int, { description: 'Grows with every change; to be sent back with the next one.' })
  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
