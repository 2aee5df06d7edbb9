import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { Person, type PersonView } from '../people/person.entity.ts';

@ObjectType({
  implements: Node,
  description: 'An internal remark on a task: no client ever reads it.',
  simpleResolvers: true,
})
@Policy('NOTES_READ')
@Entity('note')
export class Note extends Node {
  @PrimaryColumn('uuid')
  override id: string;

  @Column('uuid', { name: 'task_id' })
  taskId: string;

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
