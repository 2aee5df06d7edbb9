import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases are found by their words, open ones in a small index of their own, and listed by title. They are few beside their
 * tasks and seldom written: the words need no table of their own, as those of tasks do.
 */
export class CaseWords1763800016000 implements MigrationInterface {
  readonly name = 'CaseWords1763800016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX case_file_words ON case_file USING gin (${words}) WITH (gin_pending_list_limit = 256);
      CREATE INDEX case_file_open_words ON case_file USING gin (${words}) WITH (gin_pending_list_limit = 256)
        WHERE closed_at IS NULL;
      CREATE INDEX case_file_title ON case_file (lower(title), id);
      ANALYZE case_file;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_file_words, case_file_open_words, case_file_title');
  }
}

// As the statement writes it: another spelling of the same would not find the index.
const words = `to_tsvector('simple', number || ' ' || title || ' ' || coalesce(description, ''))`;
