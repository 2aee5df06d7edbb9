import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import { Words } from './words.entity.ts';

@ObjectType({
  implements: Node,
  description: 'An internal remark on a task or case: no client ever reads it.',
  simpleResolvers: true,
})
@Policy('NOTES_READ')
@Entity('note')
export class Note extends Words {}
