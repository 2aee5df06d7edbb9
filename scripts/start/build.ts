import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { runCommand } from '../local/command.ts';
import { PlainError } from '../local/plainError.ts';
import { ensureFolder, root } from '../local/settings.ts';

const inputs = [
  'apps/api',
  'apps/web',
  'apps/portal',
  'packages/domain',
  'packages/ui',
  'packages/client',
  'scripts/codegen.ts',
  'scripts/codegen',
  'scripts/vite',
  'package.json',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.react.json',
  'vite.shared.ts',
];
const outputs = [
  'apps/api/dist/server.js',
  'apps/api/dist/worker.js',
  'apps/api/dist/cli.js',
  'apps/api/operations/staff.json',
  'apps/api/operations/portal.json',
  'apps/web/dist/index.html',
  'apps/portal/dist/index.html',
];
const ignoredFolders = new Set(['node_modules', 'dist', 'gql', 'operations', 'coverage']);
const ignoredFiles = /\.test\.tsx?$|\.module\.d\.css\.ts$|\.md$/;

/** Builds the API and both apps, unless their sources and what was built from them are as after the last build. */
export async function buildProduct(signal: AbortSignal): Promise<void> {
  const record = path.join(ensureFolder(path.join(root, '.docket'), 0o755), 'build');
  const sources = sourceState();
  const before = existsSync(record) ? readFileSync(record, 'utf8') : '';
  if (before === `${sources}\n${builtState()}`) return;
  const build = await runCommand(process.execPath, ['--run', 'build'], { cwd: root, signal });
  if (build.code !== 0) {
    const full = /ENOSPC|no space left/i.test(build.output);
    const said = full ? 'the disk is full.' : `\n${build.output.trim().split('\n').slice(-30).join('\n')}`;
    throw new PlainError(`The build failed: ${said}`);
  }
  const missing = outputs.filter((file) => !existsSync(path.join(root, file)));
  if (missing.length > 0) throw new PlainError(`The build did not write ${missing.join(', ')}.`);
  writeFileSync(record, `${sources}\n${builtState()}`);
}

// Contents, not times: a fresh checkout of the same commit and a switch of branches and back need no build.
function sourceState(): string {
  const hash = createHash('sha256');
  for (const input of inputs) addToHash(hash, input);
  return hash.digest('hex');
}

function addToHash(hash: ReturnType<typeof createHash>, relative: string): void {
  const file = path.join(root, relative);
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (status.isFile()) {
    hash.update(`\0${relative}\0`).update(readFileSync(file));
    return;
  }
  for (const name of readdirSync(file).toSorted()) {
    if (!ignoredFolders.has(name) && !ignoredFiles.test(name)) addToHash(hash, path.join(relative, name));
  }
}

function builtState(): string {
  return outputs
    .map((file) => {
      const status = statSync(path.join(root, file), { throwIfNoEntry: false });
      return `${file} ${status?.mtimeMs ?? 'missing'} ${status?.size ?? ''}`;
    })
    .join('\n');
}
