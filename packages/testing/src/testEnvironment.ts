const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'LANG', 'TZ'];

/** The environment in which tests run the product's programs: what a person has set for Docket does not reach them. */
export function testEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => kept.includes(name));
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    SECRET: 'a-secret-for-tests-only-0123456789abcdef',
    LOG_LEVEL: 'warn',
  };
}
