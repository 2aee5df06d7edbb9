import type { Statement } from '../../platform/database/database.ts';

/** What earlier imports made, by external name. */
export const knownLinks: Statement = {
  name: 'import-links',
  text: `SELECT external_ref AS "externalRef", coalesce(person_id, department_id, client_id) AS id
    FROM import_link WHERE kind = $1`,
};

export const knownMembers: Statement = {
  name: 'import-memberships',
  text: `SELECT person_id AS "personId", department_id AS "departmentId", is_manager AS "isManager"
    FROM department_member
    WHERE person_id IN (SELECT person_id FROM import_link WHERE kind = $1)`,
};

/** People with their links: $1 kind, $2 run, $3 now, $4 ids, $5 names, $6 links. */
export const insertPeople: Statement = {
  name: 'import-people',
  text: `WITH made AS (
      INSERT INTO person (id, kind, role, name, time_zone, import_run_id, created_at, updated_at)
      SELECT p.id, 'STAFF', 'CASEWORKER', p.name, 'UTC', $2::uuid, $3::timestamptz, $3::timestamptz
      FROM unnest($4::uuid[], $5::text[]) AS p (id, name)
    )
    INSERT INTO import_link (kind, external_ref, run_id, person_id)
    SELECT $1, l.ref, $2::uuid, l.id FROM unnest($4::uuid[], $6::text[]) AS l (id, ref)`,
};

/** A department of the same name is the same department, whoever made it: $1 kind, $2 run, $3 now, $4 id, $5 name, $6 link. */
export const insertDepartment: Statement = {
  name: 'import-department',
  text: `WITH made AS (
      INSERT INTO department (id, name, import_run_id, created_at, updated_at)
      VALUES ($4::uuid, $5::varchar, $2::uuid, $3::timestamptz, $3::timestamptz)
      ON CONFLICT (lower(name)) DO NOTHING RETURNING id
    ), found AS (
      SELECT id FROM made UNION ALL SELECT id FROM department WHERE lower(name) = lower($5::varchar)
    )
    INSERT INTO import_link (kind, external_ref, run_id, department_id)
    SELECT $1, $6, $2::uuid, found.id FROM found RETURNING department_id AS id`,
};

/**
 * Clients with their links, as far as their account codes are free: $1 kind, $2 run, $3 now, $4 ids, $5 names, $6 codes,
 * $7 links. Returns the ids that were made.
 */
export const insertClients: Statement = {
  name: 'import-clients',
  text: `WITH made AS (
      INSERT INTO client (id, kind, name, account_code, import_run_id, created_at, updated_at)
      SELECT c.id, 'PERSON', c.name, c.code, $2::uuid, $3::timestamptz, $3::timestamptz
      FROM unnest($4::uuid[], $5::text[], $6::text[]) AS c (id, name, code)
      ON CONFLICT (account_code) DO NOTHING RETURNING id
    )
    INSERT INTO import_link (kind, external_ref, run_id, client_id)
    SELECT $1, l.ref, $2::uuid, l.id
    FROM unnest($4::uuid[], $7::text[]) AS l (id, ref) JOIN made ON made.id = l.id
    RETURNING client_id AS id`,
};

/** Memberships with links for the new ones: $1 kind, $2 run, $3 now, $4 departments, $5 people, $6 managers, $7 links or null. */
export const insertMembers: Statement = {
  name: 'import-members',
  text: `WITH made AS (
      INSERT INTO department_member (department_id, person_id, is_manager, created_at)
      SELECT m.department_id, m.person_id, m.is_manager, $3::timestamptz
      FROM unnest($4::uuid[], $5::uuid[], $6::boolean[]) AS m (department_id, person_id, is_manager)
      ON CONFLICT (department_id, person_id)
        DO UPDATE SET is_manager = department_member.is_manager OR excluded.is_manager
    )
    INSERT INTO import_link (kind, external_ref, run_id, department_id, person_id)
    SELECT $1, l.ref, $2::uuid, l.department_id, l.person_id
    FROM unnest($4::uuid[], $5::uuid[], $7::text[]) AS l (department_id, person_id, ref) WHERE l.ref IS NOT NULL`,
};
