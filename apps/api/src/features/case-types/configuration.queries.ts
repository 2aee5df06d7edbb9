import { definitionKinds } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { type Names, translated } from './configuration.names.ts';
import { definitionsNewest, newestVersions } from './definitions.queries.ts';

type Reader = Pick<Session, 'db'>;
type NameRow = { readonly id: string; readonly name: string; readonly what: keyof Names };

/** What the file begins with, so that another file is told apart at once. */
export const configurationFormat = 'docket-configuration';
export const configurationVersion = 1;

const names: Statement = {
  name: 'configuration-names',
  text: `SELECT id, name, 'departments' AS what FROM department WHERE active
    UNION ALL SELECT id, email, 'people' FROM person WHERE email IS NOT NULL AND active AND kind = 'STAFF'
    UNION ALL SELECT id, account_code, 'clients' FROM client`,
};

/** What each row is called, by its id. */
export async function namesById(session: Reader): Promise<Names> {
  return namesFrom(await session.db.rows<NameRow>(names), ({ id, name }) => [id, name]);
}

/** The id of each row, by what it is called in small letters. */
export async function idsByName(session: Reader): Promise<Names> {
  return namesFrom(await session.db.rows<NameRow>(names), ({ id, name }) => [name.toLowerCase(), id]);
}

function namesFrom(rows: readonly NameRow[], entryOf: (row: NameRow) => readonly [string, string]): Names {
  const of = (what: keyof Names) => new Map(rows.filter((row) => row.what === what).map(entryOf));
  return { departments: of('departments'), people: of('people'), clients: of('clients') };
}

/** Everything in force as the text of one JSON file, retired definitions too; departments and people by name. */
export async function exportConfiguration(session: Reader): Promise<string> {
  const [known, newest] = await Promise.all([namesById(session), newestVersions(session, definitionKinds)]);
  const lists = await Promise.all(
    definitionKinds.map(async (kind) =>
      (await definitionsNewest(session, kind, newest)).map(({ key, content }) => ({
        kind,
        key,
        content: translated(kind, { ...content }, known),
      })),
    ),
  );
  const file = {
    format: configurationFormat,
    version: configurationVersion,
    definitions: lists.flat(),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
