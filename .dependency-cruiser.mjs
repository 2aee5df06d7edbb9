// Tests and what only tests use.
const test = '(\\.test|[./]fixtures)\\.tsx?$';
const feature = '^apps/api/src/features/([^/]+)/';
const frameworks =
  'typeorm|type-graphql|graphql|@apollo|fastify|@fastify|react|react-dom|@mantine|pg|pg-boss|better-auth|ws|graphql-ws|nodemailer|react-router-dom|@tanstack|class-validator|reflect-metadata';
// The second form is an import that does not resolve: a package that the folder does not even declare.
const npm = (names) => `(^|node_modules/)(${names})(/|$)`;

/** Which way imports run: docs/architecture.md. Every rule is an error and names its reason. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'A cycle cannot be understood from either end. Entity-to-entity relation pairs alone are exempt.',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycles-of-entities-with-others',
      comment: 'Entities may refer to each other, never in a circle through another kind of file.',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { circular: true, via: { pathNot: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'packages/domain is true without database, network, screen or framework.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: test },
      to: {
        pathNot: [
          '^packages/domain/src',
          npm('temporal-polyfill|temporal-spec|rrule-temporal|@marcbachmann/cel-js|zod'),
        ],
      },
    },
    {
      name: 'ui-only-draws',
      comment:
        'packages/ui draws from props: it may import domain, never Apollo, GraphQL, the router or client.',
      severity: 'error',
      from: { path: '^packages/ui/src' },
      to: {
        path: [
          '^packages/client',
          npm('@apollo|graphql|graphql-ws|@graphql-typed-document-node|react-router|react-router-dom|rxjs'),
        ],
      },
    },
    {
      name: 'client-draws-no-domain-screens',
      comment: 'packages/client talks to the API; how things look is the business of ui and the apps.',
      severity: 'error',
      from: { path: '^packages/client/src', pathNot: test },
      to: { path: ['^packages/ui', npm('@mantine|react-router|react-router-dom')] },
    },
    {
      name: 'packages-know-no-app',
      comment: 'Packages are used by apps, never the other way round.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-are-islands',
      comment: 'Apps meet only in the two schema files and in packages; e2e and bench start the others.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/(e2e|bench)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/api/schema\\.(staff|portal)\\.graphql$'] },
    },
    {
      name: 'nothing-needs-the-bench',
      comment: 'apps/bench measures the others from outside; nothing is built on it.',
      severity: 'error',
      from: { pathNot: '^apps/bench/' },
      to: { path: '^apps/bench/' },
    },
    {
      name: 'bench-measures-what-ships',
      comment: 'The API is measured as a process of its own; only a test may compare with its rules.',
      severity: 'error',
      from: { path: '^apps/bench/', pathNot: test },
      to: { path: '^apps/(api|web|portal|e2e)/' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'packages/testing never ships.',
      severity: 'error',
      from: {
        path: '^(apps/(api|web|portal)|packages/(domain|ui|client))/src',
        pathNot: [test, '/src/testing/'],
      },
      to: { path: ['^packages/testing/', '^apps/[^/]+/src/testing/', '[./]fixtures\\.tsx?$'] },
    },
    {
      name: 'features-meet-through-services',
      comment: 'Another API feature is reached by its *.entity.ts, *.service.ts or *.queries.ts only.',
      severity: 'error',
      from: { path: feature, pathNot: test },
      to: {
        path: '^apps/api/src/features/',
        pathNot: ['^apps/api/src/features/$1/', '\\.(entity|service|queries)\\.ts$'],
      },
    },
    {
      name: 'resolvers-do-not-query',
      comment: 'Resolvers authorise, call and return: rows are the business of services and queries.',
      severity: 'error',
      from: { path: '^apps/api/src/(features|portal)/.*\\.resolver\\.ts$' },
      to: { path: npm('typeorm|pg') },
    },
    {
      name: 'policies-are-pure',
      comment: 'A policy is a pure function of viewer and subject: no TypeORM, no GraphQL, no service.',
      severity: 'error',
      from: { path: '\\.policy\\.ts$' },
      to: {
        path: [
          npm(frameworks),
          '\\.(service|queries|resolver|loaders|jobs)\\.ts$',
          '^apps/api/src/(platform|graphql)/',
        ],
      },
    },
    {
      name: 'platform-knows-no-domain-words',
      comment: 'platform is the outside world: features use it, it uses no feature.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/', pathNot: [test, '^apps/api/src/platform/database/'] },
      to: { path: '^apps/api/src/(features|portal|graphql)/' },
    },
    {
      name: 'services-know-no-door',
      comment:
        'Services and queries serve both doors, jobs and the importer: they know neither resolvers nor inputs of GraphQL.',
      severity: 'error',
      from: { path: '^apps/api/src/features/.*\\.(service|queries|writes)\\.ts$' },
      to: {
        path: ['\\.resolver\\.ts$', '^apps/api/src/portal/', npm('type-graphql|@apollo|fastify|@fastify')],
      },
    },
    {
      name: 'features-do-not-know-the-portal',
      comment: 'The client door calls the features, not the other way round.',
      severity: 'error',
      from: { path: '^apps/api/src/(features|platform)/' },
      to: { path: '^apps/api/src/portal/' },
    },
    {
      name: 'spa-shared-knows-no-feature',
      comment: 'In an SPA imports run app -> features -> shared -> packages.',
      severity: 'error',
      from: { path: '^apps/(web|portal)/src/shared/' },
      to: { path: '^apps/(web|portal)/src/(app|features)/' },
    },
    {
      name: 'spa-features-know-no-app',
      comment: 'In an SPA imports run app -> features -> shared -> packages.',
      severity: 'error',
      from: { path: '^apps/(web|portal)/src/features/', pathNot: test },
      to: { path: '^apps/(web|portal)/src/app/' },
    },
    {
      name: 'spa-features-are-islands',
      comment: 'SPA features are composed in routes. An allowed edge is one reviewed line in pathNot.',
      severity: 'error',
      from: {
        path: '^apps/(web|portal)/src/features/([^/]+)/',
        pathNot: [test, '^apps/web/src/features/(tasks/details|cases)/'],
      },
      to: { path: '^apps/(web|portal)/src/features/', pathNot: ['^apps/$1/src/features/$2/'] },
    },
    {
      name: 'the-task-page-shows-words-files-and-history',
      comment: 'The page of a task is made of these three features; nothing else joins features.',
      severity: 'error',
      from: { path: '^apps/web/src/features/tasks/details/', pathNot: test },
      to: {
        path: '^apps/web/src/features/',
        pathNot: ['^apps/web/src/features/(tasks|activity|conversation|documents)/'],
      },
    },
    {
      name: 'the-case-page-shows-its-tasks-words-files-and-history',
      comment: 'A case is made of tasks, words and files.',
      severity: 'error',
      from: { path: '^apps/web/src/features/cases/', pathNot: test },
      to: {
        path: '^apps/web/src/features/',
        pathNot: ['^apps/web/src/features/(cases|tasks|activity|documents)/'],
      },
    },
    {
      name: 'server-code-stays-on-the-server',
      comment: 'Browser code cannot use Node or the database.',
      severity: 'error',
      from: { path: '^(apps/(web|portal)/src|packages/(ui|client)/src)', pathNot: test },
      to: { path: npm('pg|typeorm|type-graphql|fastify') },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'Browser code cannot use Node.',
      severity: 'error',
      from: {
        path: '^(apps/(web|portal)/src|packages/(ui|client|domain)/src)',
        pathNot: [test, '/src/testing/'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tests-are-not-imported',
      comment: 'A test file is run, never imported.',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'Name the package in the package.json of the folder that imports it.',
      severity: 'error',
      from: { pathNot: [test, '\\.config\\.ts$'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-dependency-ships',
      comment: 'What runs in production is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^apps/api/src', pathNot: [test, '/src/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/(dist|src/gql)/' },
    parser: 'swc',
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      mainFields: ['module', 'main'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
    cache: false,
  },
};
