import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff keep about a client beside its name: its language, and who supports it. */
export class Clients1763800021000 implements MigrationInterface {
  readonly name = 'Clients1763800021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE client
        ADD COLUMN language varchar(35) NOT NULL DEFAULT 'en' CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
        ADD COLUMN version integer NOT NULL DEFAULT 1;

      CREATE TABLE client_support (
        client_id uuid NOT NULL REFERENCES client ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person,
        PRIMARY KEY (client_id, person_id)
      );
      CREATE INDEX client_support_person ON client_support (person_id);
      GRANT SELECT, INSERT, DELETE ON client_support TO docket_app;

      -- What is open of a client, counted for every row of the list of clients.
      CREATE INDEX task_client_open ON task (client_id) WHERE ${isOpen};
      CREATE INDEX case_file_client_open ON case_file (client_id) WHERE closed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX task_client_open, case_file_client_open;
      DROP TABLE client_support;
      ALTER TABLE client DROP COLUMN language, DROP COLUMN version;
    `);
  }
}

// As the statements write it: another spelling of the same would not find the index.
const isOpen = `deleted_at IS NULL AND status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')`;
