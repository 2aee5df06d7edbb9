import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an import needs to be continued, reported and rolled back in one step: which people, departments, clients and
 * memberships it made, how tasks that an earlier run had imported stood before, and what found no place (B12).
 */
export class ImportRecords1763800002000 implements MigrationInterface {
  readonly name = 'ImportRecords1763800002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_link (
        kind varchar(40) NOT NULL,
        external_ref varchar(160) NOT NULL,
        run_id uuid NOT NULL REFERENCES import_run,
        person_id uuid REFERENCES person,
        department_id uuid REFERENCES department,
        client_id uuid REFERENCES client,
        PRIMARY KEY (kind, external_ref),
        CONSTRAINT import_link_target CHECK (num_nonnulls(person_id, department_id, client_id) > 0)
      );
      CREATE INDEX import_link_run ON import_link (run_id);

      CREATE TABLE import_snapshot (
        run_id uuid NOT NULL REFERENCES import_run,
        task_id uuid NOT NULL REFERENCES task,
        task jsonb NOT NULL,
        people jsonb NOT NULL,
        position varchar(60) NOT NULL,
        events_applied integer NOT NULL,
        PRIMARY KEY (run_id, task_id)
      );
      CREATE INDEX import_snapshot_task ON import_snapshot (task_id);

      CREATE TABLE import_loss (
        run_id uuid NOT NULL REFERENCES import_run,
        line integer NOT NULL,
        external_ref varchar(120),
        at timestamptz,
        code varchar(30) NOT NULL,
        refusal varchar(40),
        reason text NOT NULL,
        PRIMARY KEY (run_id, line, code, reason)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_loss, import_snapshot, import_link');
  }
}
