import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import { Words } from './words.entity.ts';

@ObjectType({
  implements: Node,
  description: 'A public message on a task or case: the client reads it where that is theirs.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
@Entity('comment')
export class Comment extends Words {}
