import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody created is shown by status: the rank of it stands in their own row, so that the first screen is a range
 * of an index however much they created. Ranks go down from -1, which lets them run the same way as the latest activity.
 */
export class StatusOrder1763800007000 implements MigrationInterface {
  readonly name = 'StatusOrder1763800007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task_person ADD COLUMN status_rank smallint;
      UPDATE task_person o SET status_rank = -array_position(
        ARRAY['NEW', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CANCELLED', 'REOPENED'], t.status::text)
        FROM task t WHERE t.id = o.task_id;
      ALTER TABLE task_person ALTER COLUMN status_rank SET NOT NULL;
      CREATE INDEX task_person_created_status
        ON task_person (person_id, status_rank DESC, last_activity_at DESC, task_id DESC) WHERE created;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task_person DROP COLUMN status_rank');
  }
}
