import pg from 'pg';

/** The database and the role of the product: owner of its database, may create roles, no superuser. */
export const productName = 'docket';

/** Makes sure that the product's role and database exist; an existing role gets the given password. */
export async function ensureProductDatabase(adminUrl: string, password: string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [productName]);
    if (roles.rowCount === 0) await client.query(`CREATE ROLE ${productName}`);
    const secret = password === undefined ? 'NULL' : client.escapeLiteral(password);
    await client.query(`ALTER ROLE ${productName} LOGIN CREATEROLE CREATEDB PASSWORD ${secret}`);
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [productName]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${productName} OWNER ${productName}`);
  } finally {
    await client.end();
  }
}
