import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Config } from 'jest';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

const require = createRequire(import.meta.url);
const here = (path: string): string => resolve(import.meta.dirname, path);

/** SWC settings that match the tsconfig of the folder: decorators with metadata for the API, JSX elsewhere. */
const swc = (decorators: boolean): [string, Record<string, unknown>] => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2024',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx: !decorators, decorators },
      experimental: { keepImportAttributes: true },
      transform: {
        legacyDecorator: decorators,
        decoratorMetadata: decorators,
        useDefineForClassFields: !decorators,
        verbatimModuleSyntax: true,
        react: { runtime: 'automatic' },
      },
    },
  },
];

const shared = (name: string, folder: string, decorators = false): Project => ({
  displayName: name,
  rootDir: here(folder),
  // Generous, because a busy machine is no defect: the tests themselves wait for conditions, never for time to pass.
  testTimeout: 20_000,
  testMatch: [`${here(folder)}/**/*.test.(ts|tsx)`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '/\\.docket/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': swc(decorators) },
});

const node = (name: string, folder: string, decorators = false): Project => ({
  ...shared(name, folder, decorators),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
});

// Without a sandbox: what the tests load is loaded once per process.
const unboxed = (project: Project): Project => ({
  ...project,
  injectGlobals: false,
  runtime: here('packages/testing/src/jest/shared/runtime.ts'),
  testEnvironment: here('packages/testing/src/jest/shared/environment.ts'),
});

// One PostgreSQL and one migrated template for all such projects of a run.
const withDatabase = (project: Project): Project => ({
  ...project,
  globalSetup: here('packages/testing/src/jest/databaseSetup.ts'),
  globalTeardown: here('packages/testing/src/jest/databaseTeardown.ts'),
});

const browser = (name: string, folder: string): Project => ({
  ...shared(name, folder),
  testEnvironment: here('packages/testing/src/jsdom/environment.ts'),
  testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
  setupFilesAfterEnv: [here('packages/testing/src/jsdom/setup.ts')],
  moduleNameMapper: {
    // Its other build is a file for each of two thousand icons.
    '^lucide-react$': require.resolve('lucide-react', { paths: [here('packages/ui')] }),
    '\\.module\\.css$': here('packages/testing/src/jsdom/classNames.ts'),
    '\\.css$': here('packages/testing/src/jsdom/emptyStyles.ts'),
  },
});

const config: Config = {
  testTimeout: 20_000,
  projects: [
    unboxed(node('domain', 'packages/domain')),
    browser('ui', 'packages/ui'),
    browser('client', 'packages/client'),
    browser('web', 'apps/web'),
    browser('portal', 'apps/portal'),
    unboxed(node('scripts', 'scripts')),
    unboxed(withDatabase(node('testing', 'packages/testing'))),
    unboxed(withDatabase(node('api', 'apps/api', true))),
    {
      ...unboxed(withDatabase(node('e2e', 'apps/e2e'))),
      setupFilesAfterEnv: [here('packages/testing/src/jest/journeys.ts')],
    },
    unboxed(withDatabase(node('bench', 'apps/bench'))),
  ],
};

export default config;
