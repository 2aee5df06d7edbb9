import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which mails a task sends to whoever works on it and to its watchers (F68); all of them unless somebody chooses. */
export class TaskMails1763800016500 implements MigrationInterface {
  readonly name = 'TaskMails1763800016500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task ADD COLUMN mails varchar(30)[] NOT NULL DEFAULT '{${all}}'
        CHECK (mails <@ '{${all}}'::varchar[]);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task DROP COLUMN mails');
  }
}

const all = 'ASSIGNEES_CHANGED,ASSIGNEES_COMPLETED,WATCHERS_CHANGED,WATCHERS_COMPLETED';
