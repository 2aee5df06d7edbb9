// The image's entry: with words it is the command line (`docker run … docket migrate`), without it runs the ROLE.
import { spawn } from 'node:child_process';
import path from 'node:path';
// However much memory the machine has, the heap stays within two fifths of what is alive.
import nodeFlags from './node-flags.json' with { type: 'json' };

const programs = path.join(import.meta.dirname, 'apps/api/dist');
const words = process.argv.slice(2);
const role = process.env['ROLE'] ?? 'all';
/** @type {Record<string, string[]>} */
const roles = { api: ['server'], worker: ['worker'], all: ['server', 'worker'] };

const starts =
  words.length > 0
    ? [start('cli', words)]
    : (roles[role] ?? fail(`ROLE=${role} is none of ${Object.keys(roles).join(', ')}.`)).map((name) =>
        start(name, []),
      );

// One ends, all end: the container is restarted as a whole.
const code = await Promise.race(starts.map(({ ended }) => ended));
for (const { child } of starts) child.kill('SIGTERM');
await Promise.all(starts.map(({ ended }) => ended));
process.exit(code);

/**
 * @param {string} name
 * @param {string[]} args
 */
function start(name, args) {
  const env = name === 'cli' ? process.env : { ...process.env, ROLE: name === 'server' ? 'api' : 'worker' };
  const child = spawn(process.execPath, [...nodeFlags, path.join(programs, `${name}.js`), ...args], {
    env,
    stdio: 'inherit',
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGINT', () => child.kill('SIGINT'));
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once('exit', (exit) => resolve(exit ?? 1)));
  return { child, ended };
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
