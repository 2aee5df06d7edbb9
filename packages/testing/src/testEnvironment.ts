/** The environment in which tests run the product's programs against a database. */
export function testEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    DATABASE_URL: databaseUrl,
    SECRET: 'a-secret-for-tests-only-0123456789abcdef',
    LOG_LEVEL: 'warn',
  };
}
