import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

type DatabaseColumn = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly fallback: string | null;
};

const columnsText = `
  SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    a.attnotnull AS required, pg_get_expr(d.adbin, d.adrelid) AS fallback
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attnum > 0 AND NOT a.attisdropped`;

/**
 * One sentence for each difference between the entities and the tables they name: column, type, nullability, default.
 * The database may be stricter (constraints, indexes, triggers, tables without an entity), never different.
 */
export async function schemaDrift(dataSource: DataSource): Promise<readonly string[]> {
  const columns: readonly DatabaseColumn[] = await dataSource.query(columnsText);
  return dataSource.entityMetadatas.flatMap((entity) => entityDrift(dataSource, entity, columns));
}

function entityDrift(
  dataSource: DataSource,
  entity: EntityMetadata,
  columns: readonly DatabaseColumn[],
): readonly string[] {
  const actual = new Map(
    columns.filter((column) => column.table === entity.tableName).map((column) => [column.name, column]),
  );
  if (actual.size === 0) return [`${entity.tableName}: the table of ${entity.name} does not exist`];
  const mapped = new Set(entity.columns.map((column) => column.databaseName));
  const unmapped = [...actual.values()]
    .filter((column) => !mapped.has(column.name) && column.required && column.fallback === null)
    .map((column) => `${entity.tableName}.${column.name}: ${entity.name} cannot fill this required column`);
  return [...entity.columns.flatMap((column) => columnDrift(dataSource, column, actual)), ...unmapped];
}

function columnDrift(
  dataSource: DataSource,
  column: ColumnMetadata,
  actual: ReadonlyMap<string, DatabaseColumn>,
): readonly string[] {
  const where = `${column.entityMetadata.tableName}.${column.databaseName}`;
  const found = actual.get(column.databaseName);
  if (found === undefined) return [`${where}: the column does not exist`];
  const expected = {
    type: fullType(dataSource, column),
    required: String(!column.isNullable),
    fallback: plainDefault(dataSource.driver.normalizeDefault(column)),
  };
  const got = { type: found.type, required: String(found.required), fallback: plainDefault(found.fallback) };
  return (['type', 'required', 'fallback'] as const)
    .filter((aspect) => expected[aspect] !== got[aspect])
    .map((aspect) => `${where}: ${words[aspect]} is ${got[aspect]} and the entity says ${expected[aspect]}`);
}

const words = { type: 'type', required: 'NOT NULL', fallback: 'default' } as const;

function fullType(dataSource: DataSource, column: ColumnMetadata): string {
  const type = dataSource.driver.normalizeType(column);
  const length = column.length === '' ? '' : `(${column.length})`;
  return `${type}${length}${column.isArray ? '[]' : ''}`;
}

/** Defaults without the cast, parentheses and quotes that PostgreSQL and TypeORM write around them. */
function plainDefault(text: string | null | undefined): string {
  if (text === null || text === undefined) return 'none';
  return text
    .replace(/::[a-z ]+(\[\])?$/i, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^'(.*)'$/, '$1')
    .toLowerCase();
}
