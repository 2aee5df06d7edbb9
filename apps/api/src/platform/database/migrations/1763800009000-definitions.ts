import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What administrators shape without code, every kind in one table: a draft per key, and published versions that never
 * change, so that a running case or task keeps the version it was started with.
 */
export class Definitions1763800009000 implements MigrationInterface {
  readonly name = 'Definitions1763800009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE definition (
        kind varchar(20) NOT NULL CHECK (kind IN
          ('CASE_TYPE', 'TASK_TYPE', 'WORKFLOW', 'CALENDAR', 'SLA_POLICY', 'CATEGORY', 'MAIL_TEMPLATE')),
        key varchar(60) NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]*$'),
        version integer NOT NULL CHECK (version > 0),
        state varchar(10) NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
        content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
        -- Grows with every save of a draft; a save that saw an older one is refused.
        revision integer NOT NULL DEFAULT 1,
        author_id uuid REFERENCES person,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        published_at timestamptz,
        PRIMARY KEY (kind, key, version),
        CONSTRAINT definition_published CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX definition_draft ON definition (kind, key) WHERE state = 'DRAFT';
      GRANT SELECT, INSERT, UPDATE, DELETE ON definition TO docket_app;

      CREATE FUNCTION keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a published version never changes' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER definition_published_stays BEFORE UPDATE OR DELETE ON definition
        FOR EACH ROW WHEN (OLD.state = 'PUBLISHED') EXECUTE FUNCTION keep_published();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE definition; DROP FUNCTION keep_published;');
  }
}
