import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { runCommand } from '../local/command.ts';
import { listOf, numberProperty, parseJson, property, textProperty } from '../local/json.ts';
import { root } from '../local/settings.ts';
import type { CheckContext } from './checks.ts';
import { failure, type Outcome } from './outcome.ts';

/** A Jest project and the folder of its tests. */
export interface Project {
  name: string;
  folder: string;
}

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/** Runs Jest projects. A project without a single test, and a test that was skipped, count as failed. */
export async function runJest(projects: Project[], args: string[], context: CheckContext): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'docket-jest-'));
  const resultFile = path.join(folder, 'results.json');
  const names = projects.map(({ name }) => name);
  try {
    const run = await runCommand(
      process.execPath,
      [
        ...jest,
        '--ci',
        '--silent',
        '--json',
        `--outputFile=${resultFile}`,
        ...args,
        '--selectProjects',
        ...names,
      ],
      context.options,
    );
    if (!existsSync(resultFile)) {
      return failure(`Jest ended with code ${run.code}:\n${lastLines(run.output, 60)}`);
    }
    return summary(parseJson(readFileSync(resultFile, 'utf8')), projects, run.code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads what Jest wrote with --json. */
export function summary(results: unknown, projects: Project[], code: number): Outcome {
  const suites = listOf(property(results, 'testResults'));
  const passed = numberProperty(results, 'numPassedTests') ?? 0;
  const problems = [
    ...suites.flatMap(suiteProblems),
    ...projects
      .filter((project) => !suites.some((suite) => hasTests(suite, project)))
      .map(({ name }) => `The project "${name}" ran no test.`),
  ];
  if (problems.length === 0 && code !== 0) {
    problems.push(`All tests passed, but Jest ended with code ${code}.`);
  }
  return { passed, failed: problems.length, tests: passed + problems.length, details: problems.join('\n\n') };
}

function hasTests(suite: unknown, project: Project): boolean {
  const folder = path.join(root, project.folder) + path.sep;
  const inFolder = textProperty(suite, 'name')?.startsWith(folder) ?? false;
  return inFolder && listOf(property(suite, 'assertionResults')).length > 0;
}

function suiteProblems(suite: unknown): string[] {
  const file = path.relative(root, textProperty(suite, 'name') ?? '');
  const tests = listOf(property(suite, 'assertionResults'));
  const problems = tests
    .filter((test) => textProperty(test, 'status') !== 'passed')
    .map((test) => {
      const title = textProperty(test, 'fullName') ?? '';
      const status = textProperty(test, 'status') ?? '';
      const messages = listOf(property(test, 'failureMessages')).map(String).join('\n');
      return `${file}\n  ${title}: ${status}\n${readable(messages)}`;
    });
  if (problems.length > 0 || textProperty(suite, 'status') !== 'failed') return problems;
  return [`${file}\n${readable(textProperty(suite, 'message') ?? 'The file could not be run.')}`];
}

// Without colours and without the places inside Jest, which tell nothing about the test.
function readable(text: string): string {
  // eslint-disable-next-line no-control-regex -- the escape character is what a colour starts with
  const plain = text.replaceAll(/\u001B\[[0-9;]*m/g, '');
  return plain.replaceAll(/^\s+at .*(?:node_modules|node:internal).*\n?/gm, '').trimEnd();
}

/** The end of a long text. */
export function lastLines(text: string, count: number): string {
  return text.trim().split('\n').slice(-count).join('\n');
}
