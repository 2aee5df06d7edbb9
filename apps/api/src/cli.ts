import 'reflect-metadata';

import { commands } from './cli/commands.ts';
import { CommandError, type Terminal } from './cli/command.ts';
import { ConfigurationError } from './platform/config/config.ts';

const terminal: Terminal = {
  environment: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
};

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  for (let count = words.length; count > 0; count -= 1) {
    const command = commands[words.slice(0, count).join(' ')];
    if (command !== undefined) return run(() => command.run(words.slice(count), terminal));
  }
  terminal.print('Usage: docket <command>\n');
  for (const [name, { summary }] of Object.entries(commands)) {
    terminal.print(`  ${name.padEnd(24)} ${summary}`);
  }
  return words.length === 0 || words[0] === 'help' ? 0 : 2;
}

async function run(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(`${explained(error)}\n`);
    return 1;
  }
}

/** One clear sentence for what operators can mend, the whole error for what they cannot. */
function explained(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof CommandError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code: unknown = Reflect.get(error, 'code');
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    return `The database of DATABASE_URL cannot be reached (${code}).`;
  }
  if (code === '28P01' || code === '28000' || code === '3D000') {
    return `The database refused: ${error.message}.`;
  }
  return error.stack ?? error.message;
}
