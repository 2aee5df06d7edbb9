import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Providers above departments and groups below them, who answers for whom, who stands in while somebody is away, and
 * what was changed in all this by whom.
 */
export class Structure1763800018000 implements MigrationInterface {
  readonly name = 'Structure1763800018000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(providers);
    await runner.query(people);
    await runner.query(absences);
    await runner.query(audit);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_entry, absence;
      DROP FUNCTION stand_in;
      ALTER TABLE person DROP COLUMN manager_id, DROP COLUMN substitute_id, DROP COLUMN version;
      ALTER TABLE department DROP COLUMN provider_id, DROP COLUMN parent_id, DROP COLUMN version;
      DROP FUNCTION own_provider;
      DROP TABLE provider;
    `);
  }
}

const providers = `
  CREATE TABLE provider (
    id uuid PRIMARY KEY,
    name varchar(120) NOT NULL CHECK (btrim(name) <> ''),
    own boolean NOT NULL DEFAULT false,
    active boolean NOT NULL DEFAULT true,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT provider_own_active CHECK (active OR NOT own)
  );
  CREATE UNIQUE INDEX provider_name ON provider (lower(name));
  CREATE UNIQUE INDEX provider_own ON provider (own) WHERE own;
  GRANT SELECT, INSERT, UPDATE ON provider TO docket_app;
  INSERT INTO provider (id, name, own, created_at, updated_at)
    VALUES (gen_random_uuid(), 'Our organisation', true, now(), now());

  CREATE FUNCTION own_provider() RETURNS uuid LANGUAGE sql STABLE SET search_path = public, pg_temp
    AS $$ SELECT id FROM provider WHERE own $$;

  ALTER TABLE department
    ADD COLUMN provider_id uuid NOT NULL DEFAULT own_provider() REFERENCES provider,
    ADD COLUMN parent_id uuid REFERENCES department,
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD CONSTRAINT department_not_below_itself CHECK (parent_id <> id);
  CREATE INDEX department_provider ON department (provider_id);
  CREATE INDEX department_parent ON department (parent_id) WHERE parent_id IS NOT NULL;
`;

const people = `
  ALTER TABLE person
    ADD COLUMN manager_id uuid REFERENCES person,
    ADD COLUMN substitute_id uuid REFERENCES person,
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD CONSTRAINT person_not_above_self CHECK (manager_id <> id),
    ADD CONSTRAINT person_not_own_substitute CHECK (substitute_id <> id);
  CREATE INDEX person_manager ON person (manager_id) WHERE manager_id IS NOT NULL;
  CREATE INDEX person_substitute ON person (substitute_id) WHERE substitute_id IS NOT NULL;
`;

/** Days are calendar days, both of them days away. */
const absences = `
  CREATE TABLE absence (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    from_on date NOT NULL,
    until_on date NOT NULL,
    delegate_id uuid REFERENCES person,
    forwarding varchar(10) NOT NULL CHECK (forwarding IN ('AUTOMATIC', 'HINT')),
    note varchar(500),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT absence_days CHECK (from_on <= until_on),
    CONSTRAINT absence_delegate CHECK (delegate_id <> person_id),
    CONSTRAINT absence_automatic CHECK (forwarding = 'HINT' OR delegate_id IS NOT NULL)
  );
  CREATE INDEX absence_person ON absence (person_id, until_on);
  CREATE INDEX absence_delegate ON absence (delegate_id, until_on) WHERE delegate_id IS NOT NULL;
  GRANT SELECT, INSERT, UPDATE, DELETE ON absence TO docket_app;

  -- Who gets new work of somebody that day: their delegate while they are away and chose so, else they themselves.
  CREATE FUNCTION stand_in(wanted uuid, today date) RETURNS uuid LANGUAGE sql STABLE
    SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT a.delegate_id FROM absence a JOIN person d ON d.id = a.delegate_id AND d.active
      WHERE a.person_id = wanted AND a.forwarding = 'AUTOMATIC' AND today BETWEEN a.from_on AND a.until_on
      ORDER BY a.from_on LIMIT 1), wanted)
  $$;
`;

/** What administrators change of people, structure and rights; tasks, cases and definitions keep histories of their own. */
const audit = `
  CREATE TABLE audit_entry (
    id uuid PRIMARY KEY,
    kind varchar(60) NOT NULL,
    actor_id uuid NOT NULL REFERENCES person,
    object_type varchar(20) NOT NULL,
    object_id varchar(60) NOT NULL,
    before jsonb NOT NULL DEFAULT '{}',
    after jsonb NOT NULL DEFAULT '{}',
    at timestamptz NOT NULL
  );
  CREATE INDEX audit_entry_object ON audit_entry (object_type, object_id, at DESC, id DESC);
  CREATE INDEX audit_entry_actor ON audit_entry (actor_id, at DESC);
  GRANT SELECT, INSERT ON audit_entry TO docket_app;
`;
