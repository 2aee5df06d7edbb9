import { productName } from './roles.ts';

/** The product's own address of a database of the server that the administrator's address names. */
export function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = productName;
  url.pathname = `/${database}`;
  return url.href;
}

/** The administrator's address of a database. */
export function administratorUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
