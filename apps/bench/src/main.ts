import { PlainError } from '../../../scripts/local/plainError.ts';
import { commands } from './commands.ts';
import { readOptions, settingWords } from './options.ts';
import { verdictOf } from './report/figure.ts';
import { writePage } from './report/page.ts';
import { tableOf } from './report/print.ts';
import { keepResult } from './report/results.ts';

const help = `Usage: pnpm bench <command> [--tasks N] [--rounds N] [--seconds N] [--write]

${Object.entries(commands)
  .map(([name, { about }]) => `  ${name.padEnd(12)}${about}`)
  .join('\n')}
`;

/** Runs one command, shows and keeps its figures, and fails when one of them misses its goal. */
async function main(): Promise<number> {
  const { command, options } = readOptions(process.argv.slice(2));
  const chosen = commands[command];
  if (chosen === undefined) {
    process.stdout.write(help);
    return command === '' ? 0 : 2;
  }
  const figures = await chosen.run(options);
  if (figures.length > 0) {
    process.stdout.write(`\n${tableOf(figures)}\n`);
    keepResult(command, settingWords(options, chosen.reads), figures);
  }
  if (options.write) await writePage();
  return figures.some((figure) => verdictOf(figure) === 'missed') ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
