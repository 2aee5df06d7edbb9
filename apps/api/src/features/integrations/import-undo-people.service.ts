import type { Statement, Transaction } from '../../platform/database/database.ts';

/** How many people, departments and clients of a run went, and the names of those that something else needs. */
export type EntitiesRemoved = {
  readonly peopleRemoved: number;
  readonly departmentsRemoved: number;
  readonly clientsRemoved: number;
  readonly stillNeeded: readonly string[];
};

type Table = 'person' | 'department' | 'client';

const removeMemberships: Statement = {
  name: 'import-undo-memberships',
  text: `DELETE FROM department_member m USING import_link l
    WHERE l.run_id = $1 AND l.external_ref LIKE 'member:%'
      AND m.department_id = l.department_id AND m.person_id = l.person_id
      AND NOT EXISTS (
        SELECT FROM task t JOIN task_person p ON p.task_id = t.id
        WHERE t.id = ANY ($2::uuid[]) AND t.department_id = m.department_id AND p.person_id = m.person_id
      )`,
};

const removeMemberLinks: Statement = {
  name: 'import-undo-member-links',
  text: `DELETE FROM import_link l WHERE l.run_id = $1 AND l.external_ref LIKE 'member:%'
    AND NOT EXISTS (
      SELECT FROM department_member m WHERE m.department_id = l.department_id AND m.person_id = l.person_id
    )`,
};

/** A department that was there before the import stays; only its link goes. */
const removeBorrowedLinks: Statement = {
  name: 'import-undo-borrowed-links',
  text: `DELETE FROM import_link l USING department d
    WHERE l.run_id = $1 AND l.person_id IS NULL AND l.department_id = d.id AND d.import_run_id IS NULL`,
};

const referencesTo: Statement = {
  name: 'import-undo-references',
  text: `SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND c.conrelid <> 'import_link'::regclass
    ORDER BY 1, 2`,
};

/**
 * Removes the people, departments, clients and memberships a run made, unless anything else refers to them by now;
 * `keptIds` are tasks that stay although the run goes.
 */
export async function removeEntities(
  db: Transaction,
  runId: string,
  keptIds: readonly string[],
): Promise<EntitiesRemoved> {
  await db.rows(removeMemberships, [runId, keptIds]);
  await db.rows(removeMemberLinks, [runId]);
  await db.rows(removeBorrowedLinks, [runId]);
  const people = await removeUnneeded(db, runId, 'person');
  const departments = await removeUnneeded(db, runId, 'department');
  const clients = await removeUnneeded(db, runId, 'client');
  return {
    peopleRemoved: people.removed,
    departmentsRemoved: departments.removed,
    clientsRemoved: clients.removed,
    stillNeeded: [...people.needed, ...departments.needed, ...clients.needed],
  };
}

async function removeUnneeded(db: Transaction, runId: string, table: Table) {
  const references = await db.rows<{ table: string; column: string }>(referencesTo, [table]);
  const unneeded = await db.rows<{ id: string }>(findUnneeded(table, references), [runId]);
  const ids = unneeded.map(({ id }) => id);
  for (const statement of removalOf(table)) await db.rows(statement, [ids]);
  const needed = await db.rows<{ name: string }>(namesOf(table), [runId]);
  return { removed: ids.length, needed: needed.map(({ name }) => name) };
}

/** The rows no foreign key of any table points to; the tables are read from the catalogue, so that none is forgotten. */
function findUnneeded(
  table: Table,
  references: readonly { readonly table: string; readonly column: string }[],
): Statement {
  const conditions = references.map(
    (reference) => `AND NOT EXISTS (SELECT FROM ${reference.table} f WHERE f.${reference.column} = x.id)`,
  );
  return {
    name: `import-undo-unneeded-${table}`,
    text: `SELECT x.id FROM ${table} x WHERE x.import_run_id = $1
      AND NOT EXISTS (SELECT FROM import_link l WHERE l.${table}_id = x.id AND l.run_id <> $1)
      ${conditions.join('\n      ')}`,
  };
}

function removalOf(table: Table): readonly Statement[] {
  return [
    {
      name: `import-undo-links-${table}`,
      text: `DELETE FROM import_link WHERE ${table}_id = ANY ($1::uuid[])`,
    },
    { name: `import-undo-${table}`, text: `DELETE FROM ${table} WHERE id = ANY ($1::uuid[])` },
  ];
}

function namesOf(table: Table): Statement {
  return {
    name: `import-undo-needed-${table}`,
    text: `SELECT name FROM ${table} WHERE import_run_id = $1 ORDER BY name`,
  };
}
