import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every mail that is to go or went, so that none is lost silently and none goes twice; which entries of the history it
 * tells whom of; and what people chose to be mailed about.
 */
export class Mail1763800013000 implements MigrationInterface {
  readonly name = 'Mail1763800013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_delivery (
        id uuid PRIMARY KEY,
        -- Who knows what it says: tasks, cases or targets.
        source varchar(20) NOT NULL,
        kind varchar(60) NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        task_id uuid REFERENCES task ON DELETE CASCADE,
        case_id uuid REFERENCES case_file,
        -- What its source needs to word it, beside the entries it tells of.
        data jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(data) = 'object'),
        -- One of a source that must not be said twice; null where its entries see to that.
        source_key varchar(200) UNIQUE,
        -- Stays the same over every try, so that a mail that arrives twice is shown once.
        message_id varchar(200) NOT NULL UNIQUE,
        -- Takes in more of the same task until it goes.
        together boolean NOT NULL DEFAULT false,
        state varchar(10) NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'SKIPPED', 'FAILED')),
        reason varchar(500),
        subject varchar(300),
        attempts smallint NOT NULL DEFAULT 0,
        first_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        -- A process is at it until then.
        leased_until timestamptz,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT mail_delivery_sent CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX mail_delivery_open ON mail_delivery (person_id, task_id)
        WHERE state = 'QUEUED' AND together AND attempts = 0;
      CREATE INDEX mail_delivery_failed ON mail_delivery (created_at DESC, id DESC) WHERE state = 'FAILED';
      CREATE INDEX mail_delivery_queued ON mail_delivery (due_at) WHERE state = 'QUEUED';
      CREATE INDEX mail_delivery_task ON mail_delivery (task_id) WHERE task_id IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE ON mail_delivery TO docket_app;

      CREATE TABLE mail_event (
        activity_id uuid NOT NULL REFERENCES activity ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person,
        delivery_id uuid NOT NULL REFERENCES mail_delivery ON DELETE CASCADE,
        PRIMARY KEY (activity_id, person_id)
      );
      CREATE INDEX mail_event_delivery ON mail_event (delivery_id);
      GRANT SELECT, INSERT ON mail_event TO docket_app;

      CREATE TABLE notification_setting (
        person_id uuid NOT NULL REFERENCES person,
        event varchar(20) NOT NULL,
        mail boolean NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, event)
      );
      GRANT SELECT, INSERT, UPDATE ON notification_setting TO docket_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification_setting, mail_event, mail_delivery;');
  }
}
