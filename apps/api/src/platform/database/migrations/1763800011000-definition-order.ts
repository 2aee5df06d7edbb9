import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fields of a form, statuses and actions are shown in the order they were written, which `jsonb` forgets. */
export class DefinitionOrder1763800011000 implements MigrationInterface {
  readonly name = 'DefinitionOrder1763800011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE definition DROP CONSTRAINT definition_content_check;
      ALTER TABLE definition ALTER content TYPE json USING content::json;
      ALTER TABLE definition ADD CONSTRAINT definition_content_check CHECK (json_typeof(content) = 'object');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE definition DROP CONSTRAINT definition_content_check;
      ALTER TABLE definition ALTER content TYPE jsonb USING content::jsonb;
      ALTER TABLE definition ADD CONSTRAINT definition_content_check CHECK (jsonb_typeof(content) = 'object');
    `);
  }
}
