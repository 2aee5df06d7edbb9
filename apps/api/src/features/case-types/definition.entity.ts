import type { DefinitionFinding, DefinitionKind } from '@docket/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { DefinitionKindEnum, DefinitionStateEnum } from './definition.enums.ts';
import type { DefinitionState } from './definitions.queries.ts';

/** A version of a definition as administrators see it; instants as ISO text. */
export type DefinitionView = {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly version: number;
  readonly state: DefinitionState;
  readonly revision: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly author: PersonView | null;
  readonly publishedAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

@ObjectType('DefinitionFinding', {
  description: 'One thing that keeps a definition from being published.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class DefinitionFindingType implements DefinitionFinding {
  @Field(() => String, { description: 'Where in the content, as `rules.2.when`; empty for the whole.' })
  path: string;

  @Field(() => String, { description: 'What is wrong, for people.' })
  message: string;
}

@ObjectType({
  description: 'One version of something administrators shape without code.',
  simpleResolvers: true,
})
@Policy('CONFIGURATION_READ')
@Entity('definition')
export class Definition implements Omit<DefinitionView, 'publishedAt' | 'createdAt' | 'updatedAt'> {
  @Field(() => DefinitionKindEnum, { description: 'What it shapes.' })
  @PrimaryColumn('varchar', { length: 20 })
  kind: DefinitionKind;

  @Field(() => String, { description: 'Its name for programs, the same in every version.' })
  @PrimaryColumn('varchar', { length: 60 })
  key: string;

  @Field(() => Int, { description: 'Its version, from 1.' })
  @PrimaryColumn('integer')
  version: number;

  @Field(() => DefinitionStateEnum, { description: 'Whether it is in use.' })
  @Column('varchar', { length: 10 })
  state: DefinitionState;

  @Field(() => JsonScalar, { description: 'What it says; the shape depends on the kind.' })
  @Column('json')
  content: Readonly<Record<string, unknown>>;

  @Field(() => Int, { description: 'Grows with every save of a draft; to be sent back with the next one.' })
  @Column('integer', { default: 1 })
  revision: number;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Field(() => Person, {
    nullable: true,
    description: 'Who wrote it last; null for what Docket brings along.',
  })
  author: PersonView | null;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date | string;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date | string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came into use; null for a draft.' })
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | string | null;
}
