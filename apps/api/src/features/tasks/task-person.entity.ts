import type { TaskReason } from '@docket/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row per task and person: why they have to do with it, and what their lists sort and filter by. */
@Entity('task_person')
export class TaskPerson {
  @PrimaryColumn('uuid', { name: 'task_id' })
  taskId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('varchar', { length: 20, array: true })
  reasons: readonly TaskReason[];

  @Column('boolean')
  pending: boolean;

  @Column('boolean')
  created: boolean;

  @Column('boolean')
  related: boolean;

  @Column('boolean')
  open: boolean;

  @Column('date', { name: 'due_on', default: 'infinity' })
  dueOn: string;

  @Column('smallint', { name: 'priority_rank' })
  priorityRank: number;

  @Column('smallint', { name: 'status_rank' })
  statusRank: number;

  @Column('timestamptz', { name: 'last_activity_at' })
  lastActivityAt: Date;

  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt: Date | null;
}
