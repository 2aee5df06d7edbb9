import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody changed of people, structure or rights; the application only ever adds rows. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 60 })
  kind: string;

  @Column('uuid', { name: 'actor_id' })
  actorId: string;

  @Column('varchar', { name: 'object_type', length: 20 })
  objectType: string;

  @Column('varchar', { name: 'object_id', length: 60 })
  objectId: string;

  @Column('jsonb', { default: {} })
  before: object;

  @Column('jsonb', { default: {} })
  after: object;

  @Column('timestamptz')
  at: Date;
}
