import type { PermissionName } from '#gql';

const listAddress = /^\/(tasks\/(pending|created|related|all)|queues(\/[^/]+)?|department\/[^/]+|cases)$/u;

/** True where the page is a list that words can narrow. */
export function isListAddress(pathname: string): boolean {
  return listAddress.test(pathname);
}

const clientAddress = /^\/clients\/(?<code>[^/]+)/u;

/** The account code of the client whose page this is; null elsewhere. */
export function clientCodeIn(pathname: string): string | null {
  return clientAddress.exec(pathname)?.groups?.['code'] ?? null;
}

const caseAddress = /^\/cases\/(?<number>[^/]+)/u;

/** The number of the case whose page this is; null elsewhere. */
export function caseNumberIn(pathname: string): string | null {
  const number = caseAddress.exec(pathname)?.groups?.['number'];
  return number === undefined || number === 'new' ? null : number;
}

/** The page of the administration to begin with, by what each asks for. */
const adminStarts = [
  ['CONFIGURATION_READ', '/admin'],
  ['PEOPLE_WRITE', '/admin/people'],
  ['DEPARTMENTS_WRITE', '/admin/departments'],
  ['ROLES_WRITE', '/admin/roles'],
  ['PROVIDERS_READ', '/admin/providers'],
] as const satisfies readonly (readonly [PermissionName, string])[];

/** Where the administration begins for somebody with these permissions; null where it is not for them. */
export function adminStart(permissions: readonly PermissionName[]): string | null {
  return adminStarts.find(([needed]) => permissions.includes(needed))?.[1] ?? null;
}
