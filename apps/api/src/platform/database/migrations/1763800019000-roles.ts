import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles as named sets of permissions that administrators add to, and sessions that show what somebody else sees. What
 * the built-in roles hold is written by every migration run, so here they only get their places.
 */
export class Roles1763800019000 implements MigrationInterface {
  readonly name = 'Roles1763800019000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role (
        key varchar(60) PRIMARY KEY CHECK (key ~ '^[A-Za-z][A-Za-z0-9_-]*$'),
        label varchar(60) NOT NULL CHECK (btrim(label) <> ''),
        summary varchar(300) NOT NULL DEFAULT '',
        permissions varchar(40)[] NOT NULL,
        built_in boolean NOT NULL DEFAULT false,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX role_label ON role (lower(label));
      GRANT SELECT, INSERT, UPDATE, DELETE ON role TO docket_app;
      INSERT INTO role (key, label, permissions, built_in, created_at, updated_at)
        SELECT key, label, '{}', true, now(), now() FROM (VALUES ('ADMINISTRATOR', 'Administrator'),
          ('CASE_MANAGER', 'Case manager'), ('CASEWORKER', 'Caseworker'), ('CLIENT', 'Client'),
          ('INTEGRATOR', 'Integrator')) AS r (key, label);

      ALTER TABLE person DROP CONSTRAINT person_role_check, DROP CONSTRAINT person_role;
      ALTER TABLE person ALTER COLUMN role TYPE varchar(60);
      ALTER TABLE person
        ADD CONSTRAINT person_role_known FOREIGN KEY (role) REFERENCES role,
        ADD CONSTRAINT person_role CHECK (
          CASE kind
            WHEN 'STAFF' THEN role IS NOT NULL AND role NOT IN ('CLIENT', 'INTEGRATOR')
            WHEN 'CLIENT_CONTACT' THEN role IS NOT NULL AND role = 'CLIENT'
            WHEN 'INTEGRATION' THEN role IS NOT NULL AND role = 'INTEGRATOR'
            ELSE role IS NULL
          END
        );
      CREATE INDEX person_role_held ON person (role) WHERE active;

      ALTER TABLE session ADD COLUMN viewing_as_id uuid REFERENCES person;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session DROP COLUMN viewing_as_id;
      DROP INDEX person_role_held;
      ALTER TABLE person DROP CONSTRAINT person_role, DROP CONSTRAINT person_role_known;
      ALTER TABLE person ALTER COLUMN role TYPE varchar(20);
      ALTER TABLE person
        ADD CONSTRAINT person_role_check
          CHECK (role IN ('ADMINISTRATOR', 'CASE_MANAGER', 'CASEWORKER', 'CLIENT', 'INTEGRATOR')),
        ADD CONSTRAINT person_role CHECK (
          CASE kind
            WHEN 'STAFF' THEN role IN ('ADMINISTRATOR', 'CASE_MANAGER', 'CASEWORKER')
            WHEN 'CLIENT_CONTACT' THEN role = 'CLIENT'
            WHEN 'INTEGRATION' THEN role = 'INTEGRATOR'
            ELSE role IS NULL
          END
        );
      DROP TABLE role;
    `);
  }
}
