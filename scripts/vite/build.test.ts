import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { runCommand } from '../local/command.ts';
import { root as repository } from '../local/settings.ts';
import { packed } from './precompressed.ts';

const page =
  '<!doctype html><html><head></head><body><script type="module" src="/main.ts"></script></body></html>';
const words = (name: string): string =>
  `export const ${name} = ${JSON.stringify(`${name} says `.repeat(200))};`;
const sources = {
  'index.html': page,
  'head.js': 'document.title = "early";',
  'main.ts': `import { first } from './first.ts'; console.log(first);
    globalThis.open = { list: () => import('./list.ts'), task: () => import('./task.ts') };`,
  'first.ts': words('first'),
  'shared.ts': words('shared'),
  'shared.css': `.shared { color: red } ${'.a { color: blue } '.repeat(60)}`,
  'list.ts': `import './shared.css'; import { shared } from './shared.ts'; import { first } from './first.ts';
    export const list = () => console.log('list', shared, first);`,
  'task.ts': `import './shared.css'; import { shared } from './shared.ts';
    export const task = () => console.log('task', shared);`,
};

let root: string;
const built = (name: string): string => readFileSync(path.join(root, 'dist', name), 'utf8');

/** Builds the little app in a process of its own, as the bundler's native part asks for; throws what it complained of. */
async function build(signedIn: Readonly<Record<string, string>>, folder = 'dist'): Promise<void> {
  const plugins = JSON.stringify(import.meta.dirname);
  const config = `
    import { firstScreen } from ${plugins.slice(0, -1)}/firstScreen.ts";
    import { headScript } from ${plugins.slice(0, -1)}/headScript.ts";
    import { precompressed } from ${plugins.slice(0, -1)}/precompressed.ts";
    import { preloads } from ${plugins.slice(0, -1)}/preloads.ts";
    const root = import.meta.dirname;
    export default {
      plugins: [headScript(root, 'head.js'), preloads(root, ${JSON.stringify({ signedIn, signedOut: { '*': 'task.ts' } })}), precompressed()],
      build: { outDir: ${JSON.stringify(folder)}, rolldownOptions: { output: firstScreen } },
    };`;
  writeFileSync(path.join(root, 'vite.config.mjs'), config);
  const vite = path.join(repository, 'node_modules/vite/bin/vite.js');
  const { code, output } = await runCommand(
    process.execPath,
    [vite, 'build', root, '--config', path.join(root, 'vite.config.mjs'), '--configLoader', 'native'],
    { cwd: repository },
  );
  if (code !== 0) throw new Error(output);
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'docket-build-'));
  for (const [name, text] of Object.entries(sources)) writeFileSync(path.join(root, name), text);
  await build({ '/list': 'list.ts', '/tasks/:number': 'task.ts' });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function linksOf(address: string, whom = 'signedIn'): readonly string[] {
  const written: unknown = JSON.parse(built('preloads.json'));
  const links: unknown = Reflect.get(Object(Reflect.get(Object(written), whom)), address);
  return String(links).split(', ');
}

test('the head script has a hash in its name, so that browsers may keep it for good', () => {
  const name = /<script src="\/(assets\/head-[\w-]+\.js)">/.exec(built('index.html'))?.[1];
  expect(built(name ?? 'no such file')).toContain('early');
});

test('an address announces the scripts and styles of its screen with those they share', () => {
  expect(linksOf('/list')).toEqual([
    expect.stringMatching(/^<\/assets\/list-[\w-]+\.js>; rel=modulepreload; crossorigin$/),
    expect.stringMatching(/^<\/assets\/shared-[\w-]+\.js>; rel=modulepreload; crossorigin$/),
    expect.stringMatching(/^<\/assets\/shared-[\w-]+\.css>; rel=preload; as=style; crossorigin$/),
  ]);
  expect(linksOf('/tasks/:number')[0]).toContain('/assets/task-');
  expect(linksOf('*', 'signedOut')).toEqual(linksOf('/tasks/:number'));
});

test('what the page itself names is not announced a second time', () => {
  const named = Array.from(
    built('index.html').matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g),
    (found) => found[1],
  );
  expect(named.length).toBeGreaterThan(1);
  for (const file of named) expect(built('preloads.json')).not.toContain(file);
});

test('a screen that is part of the first file, or is not there, ends the build with its name', async () => {
  await expect(build({ '/': 'first.ts' }, 'refused')).rejects.toThrow('first.ts is no screen of its own');
});

test('built files lie beside packed ones that hold the same', () => {
  const file = /assets\/shared-[\w-]+\.js/.exec(linksOf('/list')[1] ?? '')?.[0] ?? '';
  const packedFile = (ending: string): Buffer => readFileSync(path.join(root, 'dist', file + ending));
  expect(brotliDecompressSync(packedFile('.br')).toString()).toBe(built(file));
  expect(gunzipSync(packedFile('.gz')).toString()).toBe(built(file));
});

test('what does not shrink is not packed', async () => {
  expect([...(await packed(Buffer.from('x'.repeat(100)))).keys()]).toEqual([]);
  const noise = Buffer.concat(
    Array.from({ length: 100 }, (_each, index) => createHash('sha256').update(`${index}`).digest()),
  );
  expect([...(await packed(noise)).keys()]).toEqual([]);
  expect([...(await packed(Buffer.from('words '.repeat(500)))).keys()]).toEqual(['.br', '.gz']);
});
