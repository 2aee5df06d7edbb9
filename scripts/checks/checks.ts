import { runCommand, type CommandOptions } from '../local/command.ts';
import { errorMessage } from '../local/plainError.ts';
import { buildProduct } from '../start/build.ts';
import { lastLines, runJest, type Project } from './jest.ts';
import { failure, fine, type Outcome } from './outcome.ts';

export interface CheckContext {
  options: CommandOptions & { env: NodeJS.ProcessEnv; signal: AbortSignal };
  /** Checks that failed so far, by name. */
  failedSoFar: ReadonlySet<string>;
}

export interface Check {
  name: string;
  /** Checks without which this one makes no sense. */
  needs: string[];
  /** Uses one core, and nothing another check makes: it runs beside those that are not so. */
  aside?: true;
  run: (context: CheckContext) => Promise<Outcome>;
}

const unitProjects: Project[] = [
  { name: 'domain', folder: 'packages/domain' },
  { name: 'ui', folder: 'packages/ui' },
  { name: 'client', folder: 'packages/client' },
  { name: 'testing', folder: 'packages/testing' },
  { name: 'web', folder: 'apps/web' },
  { name: 'portal', folder: 'apps/portal' },
  { name: 'scripts', folder: 'scripts' },
];

const twoWorkers = ['--maxWorkers=2', '--workerIdleMemoryLimit=1500MB'];

/** Every check of `npm test`, in the order in which they run: the quick ones first. */
export const checks: Check[] = [
  { ...script('format', 'format:check'), aside: true },
  { ...script('import rules', 'arch'), aside: true },
  { ...script('unused code', 'knip'), aside: true },
  script('lint', 'lint'),
  script('types', 'typecheck'),
  { name: 'build', needs: [], run: build },
  docket('schema files', ['schema', 'check']),
  docket('migrations', ['migrate'], ['migrate', 'check']),
  { ...script('documents', 'docs:check'), needs: ['build'] },
  { name: 'units and screens', needs: [], run: (context) => runJest(unitProjects, twoWorkers, context) },
  tests('API', { name: 'api', folder: 'apps/api' }, twoWorkers),
  tests('gates', { name: 'bench', folder: 'apps/bench' }, ['--runInBand']),
  tests('browser', { name: 'e2e', folder: 'apps/e2e' }, twoWorkers),
];

// The scripts of the root package.json say how each tool is called.
function script(name: string, scriptName: string): Check {
  return { name, needs: [], run: (context) => tool(['--run', scriptName], context) };
}

function docket(name: string, ...commands: string[][]): Check {
  const run = async (context: CheckContext): Promise<Outcome> => {
    for (const words of commands) {
      const outcome = await tool(['apps/api/dist/cli.js', ...words], context);
      if (outcome.failed > 0) return outcome;
    }
    return fine;
  };
  return { name, needs: ['build'], run };
}

function tests(name: string, project: Project, args: string[]): Check {
  return { name, needs: ['build'], run: (context) => runJest([project], args, context) };
}

async function tool(args: string[], context: CheckContext): Promise<Outcome> {
  const run = await runCommand(process.execPath, args, context.options);
  return run.code === 0 ? fine : failure(lastLines(run.output, 80));
}

async function build(context: CheckContext): Promise<Outcome> {
  try {
    await buildProduct(context.options.signal);
    return fine;
  } catch (error) {
    return failure(errorMessage(error));
  }
}
