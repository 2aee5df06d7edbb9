import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counters of sign-in attempts, in the shape the rate limiter reads; keys are digests and tell nothing. */
export class SignInAttempts1763800003000 implements MigrationInterface {
  readonly name = 'SignInAttempts1763800003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_attempt (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
      CREATE INDEX sign_in_attempt_age ON sign_in_attempt (expire);
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO docket_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_attempt');
  }
}
