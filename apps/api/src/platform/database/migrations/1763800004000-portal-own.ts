import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a contact may know of themselves, though the portal's role has no right to the columns and rows it comes from:
 * their own address, and their own last step with a task while nothing else has changed it since. The addresses of staff
 * are no longer readable there at all.
 */
export class PortalOwn1763800004000 implements MigrationInterface {
  readonly name = 'PortalOwn1763800004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT (email) ON person FROM docket_portal;

      CREATE FUNCTION portal_own_email() RETURNS text
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.email FROM person p WHERE p.id = ${currentPerson} AND p.client_id = ${currentClient}
      $$;

      CREATE FUNCTION portal_own_last_step(wanted uuid) RETURNS json
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT CASE WHEN a.actor_id = ${currentPerson}
          THEN json_build_object('verb', a.verb, 'at', a.at, 'fromStatus', a.from_status) END
        FROM activity a JOIN task t ON t.id = a.task_id
        WHERE a.task_id = wanted AND a.verb NOT IN ('COMMENTED', 'NOTED', 'ATTACHED')
          AND t.client_id = ${currentClient} AND t.audience = 'CLIENT' AND t.deleted_at IS NULL
        ORDER BY a.sequence DESC LIMIT 1
      $$;

      REVOKE ALL ON FUNCTION portal_own_email(), portal_own_last_step(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION portal_own_email(), portal_own_last_step(uuid) TO docket_portal;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION portal_own_email(), portal_own_last_step(uuid);
      GRANT SELECT (email) ON person TO docket_portal;
    `);
  }
}

const currentPerson = `nullif(current_setting('docket.person_id', true), '')::uuid`;
const currentClient = `nullif(current_setting('docket.client_id', true), '')::uuid`;
