import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What goes along from a case to a task of it, and what the portal has to know of a task that follows a workflow or type
 * of its own: which actions there are, and nothing else of its definition.
 */
export class TaskKinds1763800014000 implements MigrationInterface {
  readonly name = 'TaskKinds1763800014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task ADD COLUMN case_details boolean NOT NULL DEFAULT false;

      CREATE TABLE task_case_file (
        task_id uuid NOT NULL REFERENCES task,
        attachment_id uuid NOT NULL REFERENCES attachment,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (task_id, attachment_id)
      );
      CREATE INDEX task_case_file_attachment ON task_case_file (attachment_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON task_case_file TO docket_app;

      CREATE FUNCTION portal_task_process(wanted uuid) RETURNS json
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT CASE WHEN t.workflow <> 'standard' OR t.workflow_version <> 1 OR t.type_key IS NOT NULL
          THEN json_build_object('stage', t.stage, 'key', t.workflow, 'version', t.workflow_version,
            'content', w.content, 'cancellable', y.content->'cancellable',
            'completionComment', y.content->'completionComment') END
        FROM task t
        LEFT JOIN definition w ON w.kind = 'WORKFLOW' AND w.state = 'PUBLISHED'
          AND w.key = t.workflow AND w.version = t.workflow_version
        LEFT JOIN definition y ON y.kind = 'TASK_TYPE' AND y.state = 'PUBLISHED'
          AND y.key = t.type_key AND y.version = t.type_version
        WHERE t.id = wanted AND t.client_id = nullif(current_setting('docket.client_id', true), '')::uuid
          AND t.audience = 'CLIENT' AND t.deleted_at IS NULL
      $$;
      REVOKE ALL ON FUNCTION portal_task_process(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION portal_task_process(uuid) TO docket_portal;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION portal_task_process(uuid);
      DROP TABLE task_case_file;
      ALTER TABLE task DROP COLUMN case_details;
    `);
  }
}
