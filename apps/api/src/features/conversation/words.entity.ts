import { Field, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';

import { Node } from '../../graphql/node.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { Person, type PersonView } from '../people/person.entity.ts';

/** A comment or note as timelines carry it. */
export type WordsView = {
  readonly id: string;
  readonly body: string;
  readonly author: PersonView;
  readonly createdAt: string;
};

/** What comments and notes have in common; each has a table, a type and a policy of its own (rule 6). */
@ObjectType()
export abstract class Words extends Node {
  @PrimaryColumn('uuid')
  override id: string;

  @Column('uuid', { name: 'task_id', nullable: true })
  taskId: string | null;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Field(() => String, { description: 'What was written, in Markdown.' })
  @Column('text')
  body: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date | string;

  @Field(() => Person, { description: 'Who wrote it.' })
  author: PersonView;
}
