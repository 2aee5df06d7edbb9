import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { portalResolvers } from '../doors/portal.ts';
import { staffResolvers } from '../doors/staff.ts';
import { buildDoorSchema, schemaText } from '../graphql/schema.ts';
import type { Command } from './command.ts';

const doors = [
  { name: 'schema.staff.graphql', resolvers: staffResolvers },
  { name: 'schema.portal.graphql', resolvers: portalResolvers },
] as const;

/** Where the schema files are kept, beside the sources and the build. */
const folder = path.resolve(import.meta.dirname, '../..');

export const schemaCommand: Command = {
  summary: 'write the schema files of both doors',
  async run(_words, { print }) {
    for (const { name, resolvers } of doors) {
      await writeFile(path.join(folder, name), schemaText(await buildDoorSchema(resolvers)));
      print(`Wrote ${name}.`);
    }
    return 0;
  },
};

export const schemaCheckCommand: Command = {
  summary: 'say whether the schema files are what the code builds',
  async run(_words, { print }) {
    let stale = 0;
    for (const { name, resolvers } of doors) {
      const kept = await readFile(path.join(folder, name), 'utf8').catch(() => '');
      if (kept === schemaText(await buildDoorSchema(resolvers))) continue;
      stale += 1;
      print(`${name} is not what the code builds: run “docket schema” and look at the difference.`);
    }
    if (stale === 0) print('The schema files are up to date.');
    return stale === 0 ? 0 : 1;
  },
};
