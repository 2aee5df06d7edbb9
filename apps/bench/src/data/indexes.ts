import type pg from 'pg';

type Index = { readonly name: string; readonly definition: string };

const ofTables = `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
  FROM pg_index i
  WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisunique
    AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`;

/**
 * Takes away the indexes of tables that no constraint needs, because rows come in faster without them. Returns what
 * builds the same ones again.
 */
export async function withoutIndexes(
  client: pg.Client,
  tables: readonly string[],
): Promise<() => Promise<void>> {
  const { rows } = await client.query<Index>(ofTables, [tables]);
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}
