import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two roles that hold no password and own nothing. The staff door works as docket_app, which may add to the history but
 * never change it; the portal reads as docket_portal, which has no right at all on notes and staff-only columns and sees
 * only rows of the client named in `docket.client_id` (reliability 1.8).
 */
export class DatabaseRoles1763800001000 implements MigrationInterface {
  readonly name = 'DatabaseRoles1763800001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const role of ['docket_app', 'docket_portal']) {
      await runner.query(`
        DO $$ BEGIN
          CREATE ROLE ${role} NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$;
        GRANT ${role} TO current_user;
        GRANT USAGE ON SCHEMA public TO ${role};
      `);
    }
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO docket_app;
      REVOKE UPDATE, DELETE, TRUNCATE ON activity FROM docket_app;

      GRANT SELECT (id, name) ON client TO docket_portal;
      GRANT SELECT (id, name, email, kind, client_id) ON person TO docket_portal;
      GRANT SELECT (id, number, title, status, client_id, owner_id, created_at, updated_at) ON case_file TO docket_portal;
      GRANT SELECT (id, number, case_id, client_id, assignee_id, creator_id, workflow, status, audience, title, description,
        due_on, completed_at, version, created_at, updated_at, deleted_at) ON task TO docket_portal;
      GRANT SELECT ON comment TO docket_portal;
      GRANT SELECT (id, task_id, uploader_id, audience, state, file_name, content_type, size, created_at)
        ON attachment TO docket_portal;
      GRANT SELECT (id, task_id, sequence, verb, actor_id, at, undoes_id) ON activity TO docket_portal;
    `);
    for (const [table, rule] of Object.entries(portalRows)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY app_rows ON ${table} TO docket_app USING (true) WITH CHECK (true);
        CREATE POLICY portal_rows ON ${table} FOR SELECT TO docket_portal USING (${rule});
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(portalRows)) {
      await runner.query(`
        DROP POLICY app_rows ON ${table};
        DROP POLICY portal_rows ON ${table};
        ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;
      `);
    }
    await runner.query(`
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM docket_app, docket_portal;
      REVOKE USAGE ON SCHEMA public FROM docket_app, docket_portal;
    `);
  }
}

const currentClient = `nullif(current_setting('docket.client_id', true), '')::uuid`;
const ofVisibleTask = 'EXISTS (SELECT 1 FROM task WHERE task.id = task_id)';

/** Which rows the portal's role may read, table by table; a table without a line here gives it nothing. */
const portalRows = {
  client: `id = ${currentClient}`,
  person: `client_id = ${currentClient} OR kind <> 'CLIENT_CONTACT'`,
  case_file: `client_id = ${currentClient}`,
  task: `client_id = ${currentClient} AND audience = 'CLIENT' AND deleted_at IS NULL`,
  comment: ofVisibleTask,
  attachment: `audience = 'CLIENT' AND state = 'READY' AND ${ofVisibleTask}`,
  activity: `verb IN ('CREATED', 'DOING', 'REPLY', 'CANCEL', 'COMPLETE', 'REOPEN', 'UNDONE') AND ${ofVisibleTask}`,
};
