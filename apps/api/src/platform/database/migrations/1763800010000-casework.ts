import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases with a type, a workflow, stages, variables and a history of their own; tasks with a type, its form and stages;
 * one table each for comments, notes, files and history, of a task or of a case.
 */
export class Casework1763800010000 implements MigrationInterface {
  readonly name = 'Casework1763800010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(cases);
    await runner.query(tasks);
    for (const table of ofBoth) await runner.query(ofTaskOrCase(table));
    await runner.query(`
      CREATE UNIQUE INDEX activity_case ON activity (case_id, sequence) WHERE case_id IS NOT NULL;
      CREATE INDEX comment_case ON comment (case_id, created_at) WHERE case_id IS NOT NULL;
      CREATE INDEX note_case ON note (case_id, created_at) WHERE case_id IS NOT NULL;
      CREATE INDEX attachment_case ON attachment (case_id, created_at) WHERE case_id IS NOT NULL AND state = 'READY';
    `);
    await runner.query(clocks);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sla_reminder, sla_clock, task_dependency, case_participant;');
    for (const table of ofBoth) {
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_subject, DROP COLUMN case_id, ALTER COLUMN task_id SET NOT NULL;
      `);
    }
    await runner.query(`
      ALTER TABLE task DROP COLUMN workflow_version, DROP COLUMN stage, DROP COLUMN type_key, DROP COLUMN type_version,
        DROP COLUMN form, DROP COLUMN origin;
      ALTER TABLE case_file DROP CONSTRAINT case_file_status_check, DROP COLUMN type_key, DROP COLUMN type_version,
        DROP COLUMN workflow, DROP COLUMN workflow_version, DROP COLUMN stage, DROP COLUMN priority,
        DROP COLUMN description, DROP COLUMN variables, DROP COLUMN creator_id, DROP COLUMN outcome,
        DROP COLUMN summary, DROP COLUMN closed_at, DROP COLUMN comment_count, DROP COLUMN attachment_count,
        DROP COLUMN version, DROP COLUMN activity_sequence, DROP COLUMN activity_hash, DROP COLUMN last_activity_at;
      ALTER TABLE case_file ADD CONSTRAINT case_file_status_check CHECK (status IN ('OPEN', 'CLOSED'));
    `);
  }
}

/** What hangs on a task or on a case. */
const ofBoth = ['comment', 'note', 'attachment', 'activity'] as const;

const cases = `
  ALTER TABLE case_file DROP CONSTRAINT case_file_status_check;
  ALTER TABLE case_file
    ADD CONSTRAINT case_file_status_check CHECK (status IN ('OPEN', 'ON_HOLD', 'CLOSED', 'CANCELLED', 'REOPENED')),
    ADD COLUMN type_key varchar(60),
    ADD COLUMN type_version integer,
    ADD COLUMN workflow varchar(60) NOT NULL DEFAULT 'case',
    ADD COLUMN workflow_version integer NOT NULL DEFAULT 1,
    ADD COLUMN stage varchar(60),
    ADD COLUMN priority varchar(10) NOT NULL DEFAULT 'NORMAL'
      CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    ADD COLUMN description text,
    ADD COLUMN variables jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(variables) = 'object'),
    ADD COLUMN creator_id uuid REFERENCES person,
    ADD COLUMN outcome varchar(200),
    ADD COLUMN summary text,
    ADD COLUMN closed_at timestamptz,
    ADD COLUMN comment_count integer NOT NULL DEFAULT 0,
    ADD COLUMN attachment_count integer NOT NULL DEFAULT 0,
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN activity_sequence integer NOT NULL DEFAULT 0,
    ADD COLUMN activity_hash bytea,
    ADD COLUMN last_activity_at timestamptz NOT NULL DEFAULT now();
  UPDATE case_file SET last_activity_at = updated_at;
  UPDATE case_file SET closed_at = updated_at WHERE status = 'CLOSED';
  ALTER TABLE case_file
    ADD CONSTRAINT case_file_type CHECK ((type_key IS NULL) = (type_version IS NULL)),
    ADD CONSTRAINT case_file_closed CHECK ((status IN ('CLOSED', 'CANCELLED')) = (closed_at IS NOT NULL));
  CREATE INDEX case_file_activity ON case_file (last_activity_at DESC, id DESC);

  CREATE TABLE case_participant (
    case_id uuid NOT NULL REFERENCES case_file,
    person_id uuid NOT NULL REFERENCES person,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, person_id)
  );
  CREATE INDEX case_participant_person ON case_participant (person_id);
  GRANT SELECT, INSERT, UPDATE, DELETE ON case_participant TO docket_app;
`;

const tasks = `
  ALTER TABLE task
    ADD COLUMN workflow_version integer NOT NULL DEFAULT 1,
    ADD COLUMN stage varchar(60),
    ADD COLUMN type_key varchar(60),
    ADD COLUMN type_version integer,
    -- The answers of its type's form; null where the type has none.
    ADD COLUMN form jsonb CHECK (jsonb_typeof(form) = 'object'),
    -- The rule of the case type that made it; null where a person did.
    ADD COLUMN origin jsonb CHECK (jsonb_typeof(origin) = 'object'),
    ADD CONSTRAINT task_type CHECK ((type_key IS NULL) = (type_version IS NULL));

  CREATE TABLE task_dependency (
    task_id uuid NOT NULL REFERENCES task,
    depends_on_id uuid NOT NULL REFERENCES task,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, depends_on_id),
    CHECK (task_id <> depends_on_id)
  );
  CREATE INDEX task_dependency_on ON task_dependency (depends_on_id);
  GRANT SELECT, INSERT, UPDATE, DELETE ON task_dependency TO docket_app;
`;

function ofTaskOrCase(table: string): string {
  return `
    ALTER TABLE ${table}
      ALTER COLUMN task_id DROP NOT NULL,
      ADD COLUMN case_id uuid REFERENCES case_file,
      ADD CONSTRAINT ${table}_subject CHECK (num_nonnulls(task_id, case_id) = 1);
  `;
}

/** The time that is promised for a task or case, as it stands after its latest event. */
const clocks = `
  CREATE TABLE sla_clock (
    id uuid PRIMARY KEY,
    task_id uuid REFERENCES task,
    case_id uuid REFERENCES case_file,
    measure varchar(20) NOT NULL CHECK (measure IN ('FIRST_RESPONSE', 'RESOLUTION')),
    policy_key varchar(60),
    policy_version integer,
    calendar_key varchar(60) NOT NULL,
    calendar_version integer NOT NULL,
    -- Working minutes; null once the target was removed.
    target_minutes integer CHECK (target_minutes > 0),
    pauses_while_waiting boolean NOT NULL,
    reminders smallint[] NOT NULL,
    events jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(events) = 'array'),
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    -- Null while the clock stands still, or without a target.
    due_at timestamptz,
    -- Working minutes left while it stands still, or over when it finished: below zero is too late.
    remaining_minutes integer,
    updated_at timestamptz NOT NULL,
    CONSTRAINT sla_clock_subject CHECK (num_nonnulls(task_id, case_id) = 1),
    UNIQUE (task_id, measure),
    UNIQUE (case_id, measure)
  );
  CREATE INDEX sla_clock_due ON sla_clock (due_at) WHERE finished_at IS NULL AND due_at IS NOT NULL;
  CREATE INDEX sla_clock_calendar ON sla_clock (calendar_key) WHERE finished_at IS NULL;
  CREATE INDEX sla_clock_policy ON sla_clock (policy_key) WHERE finished_at IS NULL;

  CREATE TABLE sla_reminder (
    clock_id uuid NOT NULL REFERENCES sla_clock ON DELETE CASCADE,
    percent smallint NOT NULL CHECK (percent BETWEEN 1 AND 1000),
    remind_at timestamptz NOT NULL,
    sent_at timestamptz,
    PRIMARY KEY (clock_id, percent)
  );
  CREATE INDEX sla_reminder_next ON sla_reminder (remind_at) WHERE sent_at IS NULL;
  GRANT SELECT, INSERT, UPDATE, DELETE ON sla_clock, sla_reminder TO docket_app;
`;
