import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { straightApostrophes } from './apostrophes.ts';

const root = resolve(import.meta.dirname, '../..');
const folders = '{packages/{domain,ui,client},apps/{web,portal,api}}/src';

test.each([
  ['a literal', `const text = "The case's tasks";`, `The case's tasks`],
  ['a plural', `const text = "The clients' cases";`, `The clients' cases`],
  ['a template', "const text = `${name}'s task`;", `'s task`],
  ['an element', `const view = <p>Don't</p>;`, `Don't`],
])('a straight apostrophe is found in %s', (_place, source, found) => {
  expect(straightApostrophes(source, 'text.tsx')).toEqual([found]);
});

test.each([
  ['comments', `// It's a comment.\nconst text = 'The case’s tasks';`],
  ['values of SQL', `const sql = "status = 'OPEN' OR status = 'NEW'";`],
  ['comments of SQL', "const sql = `SELECT 'a' AS b -- the case's status\n WHERE d = 'infinity'`;"],
])('%s are left alone', (_what, source) => {
  expect(straightApostrophes(source, 'text.ts')).toEqual([]);
});

test('sentences of the product have curly apostrophes', () => {
  const files = globSync(`${folders}/**/*.{ts,tsx}`, { cwd: root, exclude: ['**/*.test.{ts,tsx}'] });
  expect(files.length).toBeGreaterThan(1_000);
  const found = files.flatMap((file) =>
    straightApostrophes(readFileSync(resolve(root, file), 'utf8'), file).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});
