export const personKinds = ['STAFF', 'CLIENT_CONTACT', 'INTEGRATION', 'SYSTEM'] as const;
export type PersonKind = (typeof personKinds)[number];

/** The roles that come with Docket (settled point 18); managing a department comes from membership, not from here. */
export const personRoles = ['ADMINISTRATOR', 'CASE_MANAGER', 'CASEWORKER', 'CLIENT', 'INTEGRATOR'] as const;
export type PersonRole = (typeof personRoles)[number];

/** The built-in roles a member of staff can have; clients and programs have one of their own each. */
export const staffRoles = [
  'ADMINISTRATOR',
  'CASE_MANAGER',
  'CASEWORKER',
] as const satisfies readonly PersonRole[];

export const permissionNames = [
  'TASKS_READ',
  'TASKS_WRITE',
  'NOTES_READ',
  'NOTES_WRITE',
  'CASES_READ',
  'CASES_WRITE',
  'CLIENTS_READ',
  'PEOPLE_READ',
  'PEOPLE_WRITE',
  'PEOPLE_VIEW_AS',
  'DEPARTMENTS_READ',
  'DEPARTMENTS_WRITE',
  'ROLES_WRITE',
  'PROVIDERS_READ',
  'PROVIDERS_WRITE',
  'TASKS_TO_PROVIDERS',
  'CONFIGURATION_READ',
  'CONFIGURATION_WRITE',
  'TOKENS_MANAGE',
  'EVERYTHING_SEE',
] as const;
export type PermissionName = (typeof permissionNames)[number];

const staffPermissions = [
  'TASKS_READ',
  'TASKS_WRITE',
  'NOTES_READ',
  'NOTES_WRITE',
  'CASES_READ',
  'CLIENTS_READ',
  'PEOPLE_READ',
  'DEPARTMENTS_READ',
  'TOKENS_MANAGE',
] as const satisfies readonly PermissionName[];

const caseManagerPermissions = [
  ...staffPermissions,
  'CASES_WRITE',
  'PROVIDERS_READ',
  'CONFIGURATION_READ',
] as const satisfies readonly PermissionName[];

/** What each role may do at the staff door; the portal door has its own schema and grants nothing from here. */
export const permissionsOfRole = {
  ADMINISTRATOR: permissionNames,
  CASE_MANAGER: caseManagerPermissions,
  CASEWORKER: staffPermissions,
  CLIENT: [],
  INTEGRATOR: staffPermissions,
} as const satisfies Record<PersonRole, readonly PermissionName[]>;

/** The most that people of another provider may do, whatever their role: work on the tasks shared with them (F97). */
export const partnerPermissions: readonly PermissionName[] = ['TASKS_READ', 'TASKS_WRITE'];

/** What the built-in roles are called and for. */
export const roleWords = {
  ADMINISTRATOR: { label: 'Administrator', summary: 'Sees everything, and sets up people, rights and work.' },
  CASE_MANAGER: { label: 'Case manager', summary: 'Runs cases, and looks at how work is set up.' },
  CASEWORKER: { label: 'Caseworker', summary: 'Works on the tasks of their departments.' },
  CLIENT: { label: 'Client', summary: 'Uses the portal for the client they act for.' },
  INTEGRATOR: { label: 'Integrator', summary: 'A program with a token, as far as its scopes go.' },
} as const satisfies Record<PersonRole, { readonly label: string; readonly summary: string }>;

/** Whether a text names a permission of this release. */
export function isPermission(name: string): name is PermissionName {
  return permissionNames.some((one) => one === name);
}
