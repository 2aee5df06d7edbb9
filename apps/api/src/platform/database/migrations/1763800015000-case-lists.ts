import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The orders in which lists of cases are shown, each a range of one index; and the portal's role keeps to the columns of
 * comments it had before they could hang on cases.
 */
export class CaseLists1763800015000 implements MigrationInterface {
  readonly name = 'CaseLists1763800015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX case_file_open ON case_file (last_activity_at DESC, id DESC) WHERE closed_at IS NULL;
      CREATE INDEX case_file_created ON case_file (created_at DESC, id DESC);
      CREATE INDEX case_file_owner_activity ON case_file (owner_id, last_activity_at DESC, id DESC);
      CREATE INDEX case_file_client_activity ON case_file (client_id, last_activity_at DESC, id DESC);
      CREATE INDEX case_file_type_activity ON case_file (type_key, last_activity_at DESC, id DESC);
      DROP INDEX case_file_owner;

      REVOKE SELECT ON comment FROM docket_portal;
      GRANT SELECT (id, task_id, author_id, body, created_at) ON comment TO docket_portal;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT (id, task_id, author_id, body, created_at) ON comment FROM docket_portal;
      GRANT SELECT ON comment TO docket_portal;
      DROP INDEX case_file_open, case_file_created, case_file_owner_activity, case_file_client_activity,
        case_file_type_activity;
      CREATE INDEX case_file_owner ON case_file (owner_id, updated_at DESC, id DESC);
    `);
  }
}
