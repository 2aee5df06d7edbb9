import type { PermissionName } from '@docket/domain';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { PermissionNameEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';

/** A token as its owner sees it; instants as ISO text. */
export type AccessTokenView = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly PermissionName[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
};

@ObjectType({
  implements: Node,
  description: 'Lets a program act in its owner’s name, within its scopes.',
  simpleResolvers: true,
})
@Policy('TOKENS_MANAGE')
@Entity('access_token')
export class AccessToken extends Node {
  @PrimaryColumn('uuid')
  override id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => String, { description: 'What it is for, in the owner’s words.' })
  @Column('varchar', { length: 80 })
  name: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Field(() => [PermissionNameEnum], { description: 'What it may do, as far as its owner may.' })
  @Column('varchar', { length: 40, array: true })
  scopes: PermissionName[];

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stops working; null for never.' })
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the minute.' })
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
