import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a search reads of a task, in a table of its own: every action writes the task's row, and hardly any changes its
 * words. A trigger keeps them, so that nothing that writes tasks can forget to.
 */
export class TaskWords1763800006000 implements MigrationInterface {
  readonly name = 'TaskWords1763800006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX task_words;

      CREATE TABLE task_words (
        task_id uuid PRIMARY KEY REFERENCES task ON DELETE CASCADE,
        words tsvector NOT NULL
      );
      INSERT INTO task_words (task_id, words) SELECT t.id, ${wordsOf('t')} FROM task t;
      -- New words wait in a list that every search reads through, so the list is kept short.
      CREATE INDEX task_words_found ON task_words USING gin (words) WITH (gin_pending_list_limit = 256);
      GRANT SELECT ON task_words TO docket_app;

      CREATE FUNCTION keep_task_words() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO task_words (task_id, words) VALUES (NEW.id, ${wordsOf('NEW')})
        ON CONFLICT (task_id) DO UPDATE SET words = excluded.words;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION keep_task_words() FROM PUBLIC;

      CREATE TRIGGER task_words_new AFTER INSERT ON task
        FOR EACH ROW EXECUTE FUNCTION keep_task_words();
      CREATE TRIGGER task_words_changed AFTER UPDATE OF number, title, description ON task
        FOR EACH ROW WHEN ((OLD.number, OLD.title, OLD.description)
          IS DISTINCT FROM (NEW.number, NEW.title, NEW.description))
        EXECUTE FUNCTION keep_task_words();

      ANALYZE task_words;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER task_words_new ON task;
      DROP TRIGGER task_words_changed ON task;
      DROP FUNCTION keep_task_words();
      DROP TABLE task_words;
      CREATE INDEX task_words ON task USING gin (
        to_tsvector('simple', number || ' ' || title || ' ' || coalesce(description, ''))
      );
    `);
  }
}

function wordsOf(task: string): string {
  return `to_tsvector('simple', ${task}.number || ' ' || ${task}.title || ' ' || coalesce(${task}.description, ''))`;
}
