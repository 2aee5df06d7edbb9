import { accessSync, constants, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { listOf, property } from '../local/json.ts';
import { root } from '../local/settings.ts';

const startOnly = ['INBOX_PORT', 'SMTP_PORT', 'POSTGRES_PORT'];
const composeOnly = ['POSTGRES_PASSWORD'];

const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const compose: unknown = parse(text('docker-compose.yml'), { merge: true });
const services = property(compose, 'services');
const names = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];
const exampleNames = [...text('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(
  (match) => match[1] ?? '',
);

/** Every name that the API reads. Loaded by address: the API is compiled with other settings than the scripts. */
async function configurationNames(): Promise<string[]> {
  const file: string = path.join(root, 'apps/api/src/platform/config/config.ts');
  const loaded: unknown = await import(file);
  return listOf(property(loaded, 'configurationNames')).map(String);
}

test.each(['migrate', 'api', 'worker'])(
  'every setting that compose gives to "%s" is one that Docket reads',
  async (name) => {
    const settings = names(property(property(services, name), 'environment'));
    expect(settings).toContain('DATABASE_URL');
    const known = await configurationNames();
    expect(settings.filter((setting) => !known.includes(setting))).toEqual([]);
  },
);

test('every variable that compose reads is in .env.example', () => {
  const read = [...text('docker-compose.yml').matchAll(/\$\{([A-Z0-9_]+)/g)].map((match) => match[1] ?? '');
  expect(read.filter((name) => !exampleNames.includes(name))).toEqual([]);
});

test('.env.example has every setting that Docket reads, once, and no other', async () => {
  const known = [...(await configurationNames()), ...startOnly, ...composeOnly];
  expect(exampleNames.toSorted()).toEqual(known.toSorted());
});

test('services wait only for services that exist, and images have a version', () => {
  const existing = names(services);
  for (const name of existing) {
    const service = property(services, name);
    expect(existing).toEqual(expect.arrayContaining(names(property(service, 'depends_on'))));
    expect(property(service, 'image')).toMatch(/^[a-z/]+:[\w.-]+$/);
    expect(property(service, 'image')).not.toMatch(/:latest$/);
  }
});

test('both roles and the migration run the same image', () => {
  const images = ['migrate', 'api', 'worker'].map((name) => property(property(services, name), 'image'));
  expect(new Set(images).size).toBe(1);
});

test('the image installs from the manifest of every package', () => {
  const manifests = globSync('{apps,packages}/*/package.json', { cwd: root });
  const dockerfile = text('Dockerfile');
  expect(manifests.filter((file) => !dockerfile.includes(`COPY ${file} `))).toEqual([]);
});

test('the image and the scripts use the pnpm that the workspace asks for', () => {
  const version = /"name": "pnpm",\s*"version": "([^"]+)"/.exec(text('package.json'))?.[1];
  for (const file of ['Dockerfile', 'scripts/bootstrap.mjs']) {
    const used = [...text(file).matchAll(/pnpm@([\d.]+)/g)].map((match) => match[1]);
    expect(used.length).toBeGreaterThan(0);
    expect(new Set(used)).toEqual(new Set([version]));
  }
});

test('the program that continuous integration calls can be executed', () => {
  expect(() => accessSync(path.join(root, '.ci/run'), constants.X_OK)).not.toThrow();
});
