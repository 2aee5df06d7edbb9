// Runs on whatever Node the machine has (20 or later), before anything is installed: plain JavaScript, no dependency.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const pnpm = 'pnpm@12.21.0';
const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = path.join(root, 'node_modules', '.docket-install');

/**
 * Installs what the lock file names, unless that was done before, and runs a program of this folder under the Node of the
 * lock file with the arguments of this process. Ends this process with the code of the program.
 * @param {string} program
 */
export async function runInstalled(program) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) return fail(`Docket needs Node 20 or later to start; this is ${process.version}.`);
  try {
    mkdirSync(path.join(root, '.docket'), { recursive: true, mode: 0o755 });
  } catch (error) {
    return fail(`Docket cannot write to ${root}: ${reasonOf(error)}.`);
  }
  const stamp = installStamp();
  if (read(stampFile) !== stamp) await install(stamp);
  const pinned = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const node = existsSync(pinned) ? pinned : process.execPath;
  if (node !== pinned && major < 24) {
    return fail('There is no Node 24 for this platform in the lock file: install Node 24 and start again.');
  }
  return follow(node, [path.join(root, 'scripts', program), ...process.argv.slice(2)]);
}

/** The state of everything that decides what gets installed. */
function installStamp() {
  const folders = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`),
  );
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...['.', ...folders].map((f) => `${f}/package.json`),
  ];
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${pnpm}`);
  for (const file of files) hash.update(`\0${file}\0${read(path.join(root, file)) ?? ''}`);
  return hash.digest('hex');
}

/** @param {string} stamp */
async function install(stamp) {
  process.stdout.write('Installing packages: this takes a minute the first time …\n');
  const { code, output } = await run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile']);
  if (code !== 0) {
    if (/ENOSPC|no space left/i.test(output)) fail(`The packages cannot be installed: the disk is full.`);
    if (/EACCES|EPERM|EROFS/.test(output)) {
      fail(`The packages cannot be installed: you have no permission to write to ${root}.`);
    }
    fail(`The packages cannot be installed:\n${output.trim().split('\n').slice(-15).join('\n')}`);
  }
  writeFileSync(stampFile, stamp);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(command, args) {
  return new Promise((resolve) => {
    // CI: pnpm asks no question, whatever it finds in node_modules.
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, CI: 'true' },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * Runs the program in the foreground and ends as it ends. Signals are handed on, and so is the death of npm, which may be
 * killed without being able to hand on anything.
 * @param {string} node
 * @param {string[]} args
 */
function follow(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  if (process.env['npm_lifecycle_event'] !== undefined) {
    const starter = starterOf();
    setInterval(() => starterOf() !== starter && child.kill('SIGTERM'), 1000);
  }
  child.once('error', (error) => fail(`Node cannot be started: ${error.message}.`));
  child.once('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 130));
}

/** The process that npm is: the parent, or on Linux, when npm's shell stands between, the parent of that. */
function starterOf() {
  const shell = /^\d+ \((?:sh|dash|bash)\) \S (\d+) /.exec(read(`/proc/${process.ppid}/stat`) ?? '');
  return shell?.[1] ?? String(process.ppid);
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|EDQUOT/.test(message)) return 'the disk is full';
  if (/EROFS/.test(message)) return 'the file system is read-only';
  return /EACCES|EPERM/.test(message) ? 'you have no permission to write there' : message;
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
