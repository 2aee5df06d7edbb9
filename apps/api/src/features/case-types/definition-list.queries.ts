import { definitionLabel, type DefinitionKind } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { personJson } from '../people/person-columns.queries.ts';
import type { DefinitionView } from './definition.entity.ts';

type Reader = Pick<Session, 'db'>;

const columns = `d.kind, d.key, d.version, d.state, d.revision, d.content, ${personJson('d.author_id')} AS author,
  d.published_at AS "publishedAt", d.created_at AS "createdAt", d.updated_at AS "updatedAt"`;

const present: Statement = {
  name: 'definitions-present',
  text: `SELECT ${columns} FROM definition d WHERE d.kind = ANY ($1::varchar[]) AND (d.state = 'DRAFT' OR d.version =
      (SELECT max(n.version) FROM definition n WHERE n.kind = d.kind AND n.key = d.key AND n.state = 'PUBLISHED'))
    ORDER BY d.key, d.version DESC`,
};
const versions: Statement = {
  name: 'definition-versions',
  text: `SELECT ${columns} FROM definition d WHERE d.kind = $1 AND d.key = $2 ORDER BY d.version DESC`,
};
const one: Statement = {
  name: 'definition-one',
  text: `SELECT ${columns} FROM definition d WHERE d.kind = $1 AND d.key = $2 AND ($3::integer IS NULL OR d.version = $3)
    ORDER BY d.version DESC LIMIT 1`,
};

/** Of every key of these kinds the draft, if there is one, and the version in force, by kind, order and label. */
export async function listDefinitions(
  session: Reader,
  kinds: readonly string[],
): Promise<ReadonlyMap<string, readonly DefinitionView[]>> {
  const rows = await session.db.rows<DefinitionView>(present, [kinds]);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return new Map([...byKind].map(([kind, views]) => [kind, inOrder(views)]));
}

function inOrder(rows: readonly DefinitionView[]): readonly DefinitionView[] {
  const sortKeys = new Map(rows.map((row) => [row.key, sortKey(row)]));
  return rows.toSorted((left, right) => {
    const [one, other] = [sortKeys.get(left.key), sortKeys.get(right.key)];
    if (one === undefined || other === undefined) return 0;
    return one.order - other.order || one.label.localeCompare(other.label) || right.version - left.version;
  });
}

function sortKey({ content }: DefinitionView): { readonly order: number; readonly label: string } {
  const order = content['order'];
  return { order: typeof order === 'number' ? order : 0, label: definitionLabel(content) };
}

/** Every version of a definition, newest first, a draft included. */
export function listVersions(
  session: Reader,
  kind: DefinitionKind,
  key: string,
): Promise<readonly DefinitionView[]> {
  return session.db.rows<DefinitionView>(versions, [kind, key]);
}

/** One version; without a version the draft, else the one in force; null when there is none. */
export async function findDefinition(
  session: Reader,
  kind: DefinitionKind,
  key: string,
  version: number | null = null,
): Promise<DefinitionView | null> {
  const [row] = await session.db.rows<DefinitionView>(one, [kind, key, version]);
  return row ?? null;
}
