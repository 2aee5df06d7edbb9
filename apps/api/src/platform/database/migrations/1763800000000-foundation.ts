import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, departments, clients, cases, tasks and their history: everything the task workflow stands on. */
export class Foundation1763800000000 implements MigrationInterface {
  readonly name = 'Foundation1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(people);
    await runner.query(identity);
    await runner.query(work);
    await runner.query(conversation);
    await runner.query(history);
    await runner.query(imports);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE task_person, attachment, note, comment, activity, idempotency, task, case_file,
        import_item, import_run, counter, access_token, verification, account, session,
        department_member, department, person, client CASCADE;
      DROP FUNCTION refuse_change;
    `);
  }
}

const people = `
  CREATE TABLE import_run (
    id uuid PRIMARY KEY,
    kind varchar(40) NOT NULL,
    file_name text NOT NULL,
    file_sha256 bytea NOT NULL,
    until timestamptz,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    undone_at timestamptz,
    totals jsonb
  );

  CREATE TABLE client (
    id uuid PRIMARY KEY,
    kind varchar(20) NOT NULL CHECK (kind IN ('PERSON', 'ORGANISATION')),
    name varchar(120) NOT NULL,
    account_code varchar(12) NOT NULL UNIQUE CHECK (account_code ~ '^[A-Z0-9]{2,12}$'),
    email varchar(254),
    phone varchar(40),
    import_run_id uuid REFERENCES import_run,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX client_name ON client (lower(name));

  CREATE TABLE person (
    id uuid PRIMARY KEY,
    kind varchar(20) NOT NULL CHECK (kind IN ('STAFF', 'CLIENT_CONTACT', 'INTEGRATION', 'SYSTEM')),
    role varchar(20) CHECK (role IN ('ADMINISTRATOR', 'CASE_MANAGER', 'CASEWORKER', 'CLIENT', 'INTEGRATOR')),
    name varchar(120) NOT NULL,
    email varchar(254),
    email_verified boolean NOT NULL DEFAULT false,
    image text,
    client_id uuid REFERENCES client,
    time_zone varchar(60) NOT NULL DEFAULT 'Europe/Madrid',
    active boolean NOT NULL DEFAULT true,
    import_run_id uuid REFERENCES import_run,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT person_client CHECK ((kind = 'CLIENT_CONTACT') = (client_id IS NOT NULL)),
    CONSTRAINT person_role CHECK (
      CASE kind
        WHEN 'STAFF' THEN role IN ('ADMINISTRATOR', 'CASE_MANAGER', 'CASEWORKER')
        WHEN 'CLIENT_CONTACT' THEN role = 'CLIENT'
        WHEN 'INTEGRATION' THEN role = 'INTEGRATOR'
        ELSE role IS NULL
      END
    )
  );
  CREATE UNIQUE INDEX person_email ON person (lower(email));
  CREATE INDEX person_name ON person (lower(name));
  CREATE INDEX person_client_contacts ON person (client_id) WHERE client_id IS NOT NULL;

  CREATE TABLE department (
    id uuid PRIMARY KEY,
    name varchar(120) NOT NULL,
    active boolean NOT NULL DEFAULT true,
    import_run_id uuid REFERENCES import_run,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX department_name ON department (lower(name));

  CREATE TABLE department_member (
    department_id uuid NOT NULL REFERENCES department,
    person_id uuid NOT NULL REFERENCES person,
    is_manager boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (department_id, person_id)
  );
  CREATE INDEX department_member_person ON department_member (person_id);
`;

/** Sessions and passwords in the shape the identity library reads; tokens for integrators are our own. */
const identity = `
  CREATE TABLE session (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    door varchar(10) NOT NULL CHECK (door IN ('STAFF', 'PORTAL')),
    token varchar(128) NOT NULL UNIQUE,
    expires_at timestamptz NOT NULL,
    ip_address varchar(64),
    user_agent text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX session_person ON session (person_id);

  CREATE TABLE account (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    account_id text NOT NULL,
    provider_id varchar(40) NOT NULL,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    UNIQUE (provider_id, account_id)
  );
  CREATE INDEX account_person ON account (person_id);

  CREATE TABLE verification (
    id uuid PRIMARY KEY,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX verification_identifier ON verification (identifier);

  CREATE TABLE access_token (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    name varchar(80) NOT NULL,
    token_hash bytea NOT NULL UNIQUE,
    scopes varchar(40)[] NOT NULL CHECK (cardinality(scopes) > 0),
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz NOT NULL
  );
  CREATE INDEX access_token_person ON access_token (person_id);

  CREATE TABLE idempotency (
    person_id uuid NOT NULL REFERENCES person,
    key varchar(100) NOT NULL,
    operation varchar(60) NOT NULL,
    request_hash bytea NOT NULL,
    outcome jsonb,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, key)
  );
  CREATE INDEX idempotency_age ON idempotency (created_at);

  CREATE TABLE counter (
    name varchar(60) PRIMARY KEY,
    value integer NOT NULL CHECK (value >= 0)
  );
`;

/** A task row is also the head of its history chain: activity_sequence and activity_hash move with every entry. */
const work = `
  CREATE TABLE case_file (
    id uuid PRIMARY KEY,
    number varchar(40) NOT NULL UNIQUE,
    title varchar(200) NOT NULL,
    status varchar(20) NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    client_id uuid REFERENCES client,
    owner_id uuid REFERENCES person,
    task_sequence integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX case_file_client ON case_file (client_id, updated_at DESC, id DESC);
  CREATE INDEX case_file_owner ON case_file (owner_id, updated_at DESC, id DESC);
  CREATE INDEX case_file_updated ON case_file (updated_at DESC, id DESC);

  CREATE TABLE task (
    id uuid PRIMARY KEY,
    number varchar(40) NOT NULL UNIQUE,
    case_id uuid REFERENCES case_file,
    sequence_in_case integer,
    client_id uuid REFERENCES client,
    department_id uuid REFERENCES department,
    assignee_id uuid REFERENCES person,
    creator_id uuid NOT NULL REFERENCES person,
    workflow varchar(60) NOT NULL DEFAULT 'standard',
    status varchar(20) NOT NULL
      CHECK (status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CANCELLED', 'REOPENED')),
    audience varchar(10) NOT NULL DEFAULT 'INTERNAL' CHECK (audience IN ('CLIENT', 'INTERNAL')),
    title varchar(200) NOT NULL CHECK (btrim(title) <> ''),
    description text,
    priority varchar(10) NOT NULL DEFAULT 'NORMAL' CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    start_on date,
    due_on date,
    started_at timestamptz,
    completed_at timestamptz,
    percent_complete smallint NOT NULL DEFAULT 0 CHECK (percent_complete BETWEEN 0 AND 100),
    comment_count integer NOT NULL DEFAULT 0,
    attachment_count integer NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 1,
    activity_sequence integer NOT NULL DEFAULT 0,
    activity_hash bytea,
    last_activity_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    import_run_id uuid REFERENCES import_run,
    UNIQUE (case_id, sequence_in_case),
    CONSTRAINT task_case_sequence CHECK ((case_id IS NULL) = (sequence_in_case IS NULL)),
    CONSTRAINT task_completed CHECK ((status = 'RESOLVED') = (completed_at IS NOT NULL)),
    CONSTRAINT task_complete_percent CHECK (status <> 'RESOLVED' OR percent_complete = 100),
    CONSTRAINT task_client_audience CHECK (audience = 'INTERNAL' OR client_id IS NOT NULL)
  );
  CREATE INDEX task_queue ON task (department_id, (coalesce(due_on, 'infinity'::date)), id)
    WHERE assignee_id IS NULL AND deleted_at IS NULL AND status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED');
  CREATE INDEX task_department_open ON task (department_id, (coalesce(due_on, 'infinity'::date)), id)
    WHERE deleted_at IS NULL AND status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED');
  CREATE INDEX task_department ON task (department_id, last_activity_at DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX task_client ON task (client_id, last_activity_at DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX task_case ON task (case_id, sequence_in_case) WHERE case_id IS NOT NULL;
  CREATE INDEX task_activity ON task (last_activity_at DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX task_import ON task (import_run_id) WHERE import_run_id IS NOT NULL;
  CREATE INDEX task_words ON task USING gin (
    to_tsvector('simple', number || ' ' || title || ' ' || coalesce(description, ''))
  );

  CREATE TABLE task_person (
    task_id uuid NOT NULL REFERENCES task,
    person_id uuid NOT NULL REFERENCES person,
    reasons varchar(20)[] NOT NULL,
    pending boolean NOT NULL,
    created boolean NOT NULL,
    related boolean NOT NULL,
    open boolean NOT NULL,
    due_on date NOT NULL DEFAULT 'infinity',
    priority_rank smallint NOT NULL,
    last_activity_at timestamptz NOT NULL,
    seen_at timestamptz,
    PRIMARY KEY (task_id, person_id)
  );
  CREATE INDEX task_person_pending ON task_person (person_id, due_on, priority_rank, task_id) WHERE pending;
  CREATE INDEX task_person_open ON task_person (person_id, last_activity_at DESC, task_id DESC)
    INCLUDE (created, related) WHERE open;
  CREATE INDEX task_person_created ON task_person (person_id, last_activity_at DESC, task_id DESC) WHERE created;
  CREATE INDEX task_person_related ON task_person (person_id, last_activity_at DESC, task_id DESC) WHERE related;
  CREATE INDEX task_person_mine ON task_person (person_id, last_activity_at DESC, task_id DESC);
`;

const conversation = `
  CREATE TABLE comment (
    id uuid PRIMARY KEY,
    task_id uuid NOT NULL REFERENCES task,
    author_id uuid NOT NULL REFERENCES person,
    body text NOT NULL CHECK (btrim(body) <> ''),
    created_at timestamptz NOT NULL
  );
  CREATE INDEX comment_task ON comment (task_id, created_at);

  CREATE TABLE note (
    id uuid PRIMARY KEY,
    task_id uuid NOT NULL REFERENCES task,
    author_id uuid NOT NULL REFERENCES person,
    body text NOT NULL CHECK (btrim(body) <> ''),
    created_at timestamptz NOT NULL
  );
  CREATE INDEX note_task ON note (task_id, created_at);

  CREATE TABLE attachment (
    id uuid PRIMARY KEY,
    task_id uuid NOT NULL REFERENCES task,
    uploader_id uuid NOT NULL REFERENCES person,
    audience varchar(10) NOT NULL CHECK (audience IN ('CLIENT', 'INTERNAL')),
    state varchar(10) NOT NULL CHECK (state IN ('REQUESTED', 'STORED', 'READY')),
    file_name varchar(200) NOT NULL,
    content_type varchar(120) NOT NULL,
    size integer NOT NULL CHECK (size > 0),
    storage_key varchar(200) NOT NULL UNIQUE,
    sha256 bytea,
    created_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    CONSTRAINT attachment_ready CHECK (state <> 'READY' OR (sha256 IS NOT NULL AND confirmed_at IS NOT NULL))
  );
  CREATE INDEX attachment_task ON attachment (task_id, created_at) WHERE state = 'READY';
  CREATE INDEX attachment_unconfirmed ON attachment (created_at) WHERE state <> 'READY';
`;

/** Append-only: the trigger refuses every change, and rolling back an import is the one exception it knows. */
const history = `
  CREATE TABLE activity (
    id uuid PRIMARY KEY,
    task_id uuid NOT NULL REFERENCES task,
    sequence integer NOT NULL CHECK (sequence > 0),
    verb varchar(20) NOT NULL,
    actor_id uuid NOT NULL REFERENCES person,
    at timestamptz NOT NULL,
    from_status varchar(20),
    to_status varchar(20),
    before jsonb NOT NULL DEFAULT '{}',
    after jsonb NOT NULL DEFAULT '{}',
    words text,
    audience varchar(10) NOT NULL CHECK (audience IN ('CLIENT', 'INTERNAL')),
    comment_id uuid REFERENCES comment,
    note_id uuid REFERENCES note,
    attachment_id uuid REFERENCES attachment,
    undoes_id uuid UNIQUE REFERENCES activity,
    source_ref varchar(120),
    previous_hash bytea,
    hash bytea NOT NULL,
    UNIQUE (task_id, sequence),
    CONSTRAINT activity_cancel_words CHECK (verb <> 'CANCEL' OR btrim(words) <> '')
  );
  CREATE INDEX activity_actor ON activity (actor_id, at DESC);

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' AND EXISTS (
      SELECT 1 FROM task JOIN import_run ON import_run.id = task.import_run_id
      WHERE task.id = OLD.task_id AND import_run.id::text = current_setting('docket.import_undo', true)
    ) THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'history is append-only' USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER activity_append_only BEFORE UPDATE OR DELETE ON activity
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER activity_never_empty BEFORE TRUNCATE ON activity
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const imports = `
  CREATE TABLE import_item (
    kind varchar(40) NOT NULL,
    external_ref varchar(120) NOT NULL,
    run_id uuid NOT NULL REFERENCES import_run,
    task_id uuid REFERENCES task,
    position varchar(60) NOT NULL,
    events_applied integer NOT NULL,
    PRIMARY KEY (kind, external_ref)
  );
  CREATE INDEX import_item_run ON import_item (run_id);
`;
