import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Most searches ask for open tasks, and of the tasks ever made few are open: an index of their words alone stays small
 * while the history grows. The trigger that keeps the words keeps what is open as well.
 */
export class OpenWords1763800008000 implements MigrationInterface {
  readonly name = 'OpenWords1763800008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task_words ADD COLUMN open boolean NOT NULL DEFAULT false;
      UPDATE task_words w SET open = true FROM task t WHERE t.id = w.task_id AND ${isOpen('t')};
      ALTER TABLE task_words ALTER COLUMN open DROP DEFAULT;
      CREATE INDEX task_words_open ON task_words USING gin (words) WITH (gin_pending_list_limit = 256) WHERE open;

      CREATE OR REPLACE FUNCTION keep_task_words() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO task_words (task_id, words, open) VALUES (NEW.id, ${wordsOf('NEW')}, ${isOpen('NEW')})
        ON CONFLICT (task_id) DO UPDATE SET words = excluded.words, open = excluded.open;
        RETURN NULL;
      END $$;
      CREATE TRIGGER task_words_moved AFTER UPDATE OF status, deleted_at ON task
        FOR EACH ROW WHEN ((${isOpen('OLD')}) IS DISTINCT FROM (${isOpen('NEW')}))
        EXECUTE FUNCTION keep_task_words();

      ANALYZE task_words;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER task_words_moved ON task;
      CREATE OR REPLACE FUNCTION keep_task_words() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO task_words (task_id, words) VALUES (NEW.id, ${wordsOf('NEW')})
        ON CONFLICT (task_id) DO UPDATE SET words = excluded.words;
        RETURN NULL;
      END $$;
      ALTER TABLE task_words DROP COLUMN open;
    `);
  }
}

function wordsOf(task: string): string {
  return `to_tsvector('simple', ${task}.number || ' ' || ${task}.title || ' ' || coalesce(${task}.description, ''))`;
}

function isOpen(task: string): string {
  return `${task}.deleted_at IS NULL AND ${task}.status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')`;
}
