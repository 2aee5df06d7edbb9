import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person's key stood for and what came of it, so that a repetition has no second effect. */
@Entity('idempotency')
export class Idempotency {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('varchar', { length: 100 })
  key: string;

  @Column('varchar', { length: 60 })
  operation: string;

  @Column('bytea', { name: 'request_hash' })
  requestHash: Buffer;

  @Column('jsonb', { nullable: true })
  outcome: unknown;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
