export const personKinds = ['STAFF', 'CLIENT_CONTACT', 'INTEGRATION', 'SYSTEM'] as const;
export type PersonKind = (typeof personKinds)[number];

/** Named permission sets (settled point 18); managing a department comes from membership, not from here. */
export const personRoles = ['ADMINISTRATOR', 'CASE_MANAGER', 'CASEWORKER', 'CLIENT', 'INTEGRATOR'] as const;
export type PersonRole = (typeof personRoles)[number];

export const permissionNames = [
  'TASKS_READ',
  'TASKS_WRITE',
  'NOTES_READ',
  'NOTES_WRITE',
  'CASES_READ',
  'CASES_WRITE',
  'CLIENTS_READ',
  'PEOPLE_READ',
  'DEPARTMENTS_READ',
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
