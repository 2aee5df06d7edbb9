import 'reflect-metadata';

import { commands } from './cli/commands.ts';
import type { Terminal } from './cli/command.ts';
import { explained } from './explain.ts';

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
