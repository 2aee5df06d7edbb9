import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Clients raise requests: what they have answered so far is kept for them alone until it becomes a case. The portal's role
 * reads of a case its messages, files and settled moments, of its type the words meant for clients, and of a task the
 * questions that its holder, a client, answers. Cases whose type is not for clients are none of theirs.
 */
export class PortalRequests1763800017000 implements MigrationInterface {
  readonly name = 'PortalRequests1763800017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_draft (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        client_id uuid NOT NULL REFERENCES client,
        type_key varchar(60) NOT NULL,
        answers jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object'),
        -- What its person wants to add to the answers.
        more text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (person_id, type_key)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON request_draft TO docket_app;
      GRANT SELECT (id, person_id, client_id, type_key, answers, more, created_at, updated_at) ON request_draft
        TO docket_portal;
      ALTER TABLE request_draft ENABLE ROW LEVEL SECURITY;
      CREATE POLICY app_rows ON request_draft TO docket_app USING (true) WITH CHECK (true);
      CREATE POLICY portal_rows ON request_draft FOR SELECT TO docket_portal
        USING (person_id = ${currentPerson} AND client_id = ${currentClient});

      CREATE INDEX case_file_settled ON case_file (type_key, closed_at DESC) WHERE status = 'CLOSED';
    `);
    await runner.query(functions);
    await runner.query(`
      GRANT SELECT (type_key, type_version, closed_at) ON case_file TO docket_portal;
      GRANT SELECT (case_id) ON comment TO docket_portal;
      GRANT SELECT (case_id) ON attachment TO docket_portal;
      GRANT SELECT (case_id) ON activity TO docket_portal;
      ALTER POLICY portal_rows ON case_file
        USING (client_id = ${currentClient} AND portal_case_shown(type_key, type_version));
      ALTER POLICY portal_rows ON comment USING (${ofVisible});
      ALTER POLICY portal_rows ON attachment USING (audience = 'CLIENT' AND state = 'READY' AND (${ofVisible}));
      ALTER POLICY portal_rows ON activity USING (
        (${ofVisibleTask} AND (${tasksVerbs} OR (verb = 'MOVED' AND ${byContact})))
        OR (${ofVisibleCase} AND ${casesVerbs}));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY portal_rows ON activity USING (${tasksVerbs} AND ${ofVisibleTask});
      ALTER POLICY portal_rows ON attachment USING (audience = 'CLIENT' AND state = 'READY' AND ${ofVisibleTask});
      ALTER POLICY portal_rows ON comment USING (${ofVisibleTask});
      ALTER POLICY portal_rows ON case_file USING (client_id = ${currentClient});
      REVOKE SELECT (case_id) ON activity FROM docket_portal;
      REVOKE SELECT (case_id) ON attachment FROM docket_portal;
      REVOKE SELECT (case_id) ON comment FROM docket_portal;
      REVOKE SELECT (type_key, type_version, closed_at) ON case_file FROM docket_portal;
      DROP FUNCTION ${names};
      DROP INDEX case_file_settled;
      DROP TABLE request_draft;
    `);
  }
}

const currentPerson = `nullif(current_setting('docket.person_id', true), '')::uuid`;
const currentClient = `nullif(current_setting('docket.client_id', true), '')::uuid`;

const ofVisibleTask = 'EXISTS (SELECT 1 FROM task WHERE task.id = task_id)';
const ofVisibleCase = 'EXISTS (SELECT 1 FROM case_file WHERE case_file.id = case_id)';
const ofVisible = `${ofVisibleTask} OR ${ofVisibleCase}`;
const byContact = `EXISTS (SELECT 1 FROM person WHERE person.id = actor_id AND person.kind = 'CLIENT_CONTACT')`;
const tasksVerbs = `verb IN ('CREATED', 'DOING', 'REPLY', 'CANCEL', 'COMPLETE', 'REOPEN', 'UNDONE')`;
const casesVerbs = `verb IN ('CREATED', 'CLOSE', 'CANCEL', 'REOPEN')`;

const names = [
  'portal_case_shown(varchar, integer)',
  'portal_case_facts(uuid)',
  'portal_task_questions(uuid)',
  'portal_request_types()',
].join(', ');

const inForce = `x.state = 'PUBLISHED' AND x.kind = 'CASE_TYPE'`;
const forClients = `coalesce((x.content->'portal'->>'visible')::boolean, true)`;

/** A typical time is one that four of five cases kept; fewer cases than this say nothing. */
const fewest = 5;

const functions = `
  CREATE FUNCTION portal_case_shown(wanted_key varchar, wanted_version integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT wanted_key IS NULL OR coalesce((SELECT ${forClients} FROM definition x
      WHERE ${inForce} AND x.key = wanted_key AND x.version = wanted_version), true)
  $$;

  CREATE FUNCTION portal_case_facts(wanted uuid) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT json_build_object('type', x.content->>'label', 'stage', c.stage,
      'steps', (SELECT json_agg(json_build_object('key', s->>'key', 'label', s->>'label') ORDER BY n)
        FROM json_array_elements(x.content->'stages') WITH ORDINALITY AS y (s, n)),
      'workflow', json_build_object('key', c.workflow, 'version', c.workflow_version, 'content', w.content),
      'version', c.version, 'status', c.status, 'summary', CASE WHEN c.closed_at IS NOT NULL THEN c.summary END,
      'expectedAt', CASE WHEN c.closed_at IS NULL THEN k.due_at END,
      'typicalDays', CASE WHEN c.closed_at IS NULL AND c.type_key IS NOT NULL THEN (
        SELECT ceil(extract(epoch FROM percentile_cont(0.8) WITHIN GROUP (ORDER BY l.took)) / 86400)::integer
        FROM (SELECT o.closed_at - o.created_at AS took FROM case_file o
          WHERE o.type_key = c.type_key AND o.status = 'CLOSED' ORDER BY o.closed_at DESC LIMIT 200) l
        HAVING count(*) >= ${fewest}) END)
    FROM case_file c
    LEFT JOIN definition x ON ${inForce} AND x.key = c.type_key AND x.version = c.type_version
    LEFT JOIN definition w ON w.state = 'PUBLISHED' AND w.kind = 'WORKFLOW' AND w.key = c.workflow
      AND w.version = c.workflow_version
    LEFT JOIN sla_clock k ON k.case_id = c.id AND k.measure = 'RESOLUTION'
    WHERE c.id = wanted AND c.client_id = ${currentClient} AND portal_case_shown(c.type_key, c.type_version)
  $$;

  CREATE FUNCTION portal_task_questions(wanted uuid) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT json_build_object('form', x.content->'form', 'asks', x.content->'clientAnswers', 'answers', t.form)
    FROM task t JOIN person h ON h.id = t.assignee_id AND h.client_id = t.client_id
    JOIN definition x ON x.state = 'PUBLISHED' AND x.kind = 'TASK_TYPE' AND x.key = t.type_key
      AND x.version = t.type_version AND json_typeof(x.content->'form') = 'object'
    WHERE t.id = wanted AND t.client_id = ${currentClient} AND t.audience = 'CLIENT' AND t.deleted_at IS NULL
  $$;

  CREATE FUNCTION portal_request_types() RETURNS TABLE (key text, label text, summary text, form json, asks json)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT n.key, n.content->>'label', n.content->>'summary', CASE WHEN json_typeof(n.content->'form') = 'object' THEN n.content->'form' END,
      n.content->'portal'->'asks'
    FROM (SELECT DISTINCT ON (x.key) x.key, x.content FROM definition x
      WHERE ${inForce} ORDER BY x.key, x.version DESC) n
    WHERE coalesce((n.content->'portal'->>'visible')::boolean, true)
      AND NOT coalesce((n.content->>'retired')::boolean, false) AND ${currentClient} IS NOT NULL
    ORDER BY (n.content->>'order')::numeric, n.key
  $$;

  REVOKE ALL ON FUNCTION ${names} FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION ${names} TO docket_portal;
  GRANT EXECUTE ON FUNCTION portal_case_shown(varchar, integer) TO docket_app;
`;
