import type { AbsenceForwarding } from '@docket/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { enumType } from '../../graphql/enum-type.ts';
import { Policy } from '../../graphql/policy.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Person, type PersonView } from './person.entity.ts';

export const AbsenceForwardingEnum = enumType<AbsenceForwarding>(
  'AbsenceForwarding',
  'What happens to new work of somebody who is away.',
  {
    AUTOMATIC: 'It goes to their delegate.',
    HINT: 'It goes to them; whoever gives it is told who stands in.',
  },
);

/** Days away; calendar days as text. */
export type AbsenceView = {
  readonly id: string;
  readonly personId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly delegate: PersonView | null;
  readonly forwarding: AbsenceForwarding;
  readonly note: string | null;
};

@ObjectType({ description: 'Days on which somebody is away.', simpleResolvers: true })
@Policy('WITH_PARENT')
@Entity('absence')
export class Absence implements AbsenceView {
  @Field(() => ID, { description: 'Its id.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => DateScalar, { description: 'The first day away.' })
  @Column('date', { name: 'from_on' })
  fromOn: string;

  @Field(() => DateScalar, { description: 'The last day away.' })
  @Column('date', { name: 'until_on' })
  untilOn: string;

  @Column('uuid', { name: 'delegate_id', nullable: true })
  delegateId: string | null;

  @Field(() => Person, { nullable: true, description: 'Who stands in.' })
  delegate: PersonView | null;

  @Field(() => AbsenceForwardingEnum, { description: 'What happens to new work meanwhile.' })
  @Column('varchar', { length: 10 })
  forwarding: AbsenceForwarding;

  @Field(() => String, { nullable: true, description: 'What colleagues should know.' })
  @Column('varchar', { length: 500, nullable: true })
  note: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
