import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The hours an account was promised (F66), and of a clock what a list needs to say how it stands without its calendar:
 * when it comes to be at risk, and what it waits for.
 */
export class ServiceLevels1763800012000 implements MigrationInterface {
  readonly name = 'ServiceLevels1763800012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE client
        ADD COLUMN sla_hours integer CHECK (sla_hours BETWEEN 1 AND 20000),
        -- The key of a calendar; without one the hours are counted by the usual calendar.
        ADD COLUMN sla_calendar varchar(60);

      ALTER TABLE sla_clock
        -- Whether type or policy let the case manager set another target.
        ADD COLUMN overridable boolean NOT NULL DEFAULT true,
        -- When a quarter of the target is left; null while that does not come.
        ADD COLUMN risk_at timestamptz,
        -- What a clock that stands still waits for; null while it runs.
        ADD COLUMN paused_for varchar(200),
        ADD CONSTRAINT sla_clock_still CHECK (finished_at IS NULL OR paused_for IS NULL);
      CREATE INDEX sla_clock_task_due ON sla_clock (due_at, task_id)
        WHERE finished_at IS NULL AND task_id IS NOT NULL AND measure = 'RESOLUTION';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX sla_clock_task_due;
      ALTER TABLE sla_clock DROP CONSTRAINT sla_clock_still, DROP COLUMN overridable, DROP COLUMN risk_at,
        DROP COLUMN paused_for;
      ALTER TABLE client DROP COLUMN sla_hours, DROP COLUMN sla_calendar;
    `);
  }
}
