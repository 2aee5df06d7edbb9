import type { PermissionName } from './roles.ts';

/** What each permission lets somebody do, as an ending of "can …". */
export const permissionWords = {
  TASKS_READ: 'read tasks',
  TASKS_WRITE: 'create, change and move tasks',
  NOTES_READ: 'read internal notes',
  NOTES_WRITE: 'write internal notes',
  CASES_READ: 'read cases',
  CASES_WRITE: 'open, change and close cases',
  CLIENTS_READ: 'read clients',
  PEOPLE_READ: 'read people',
  PEOPLE_WRITE: 'change, deactivate and reactivate people',
  PEOPLE_VIEW_AS: 'look at Docket as somebody else',
  DEPARTMENTS_READ: 'read departments',
  DEPARTMENTS_WRITE: 'change departments and groups',
  ROLES_WRITE: 'make and change roles',
  PROVIDERS_READ: 'read providers',
  PROVIDERS_WRITE: 'add and change providers',
  TASKS_TO_PROVIDERS: 'give tasks to other providers',
  CONFIGURATION_READ: 'read how work is set up',
  CONFIGURATION_WRITE: 'change how work is set up',
  TOKENS_MANAGE: 'manage their own access tokens',
  EVERYTHING_SEE: 'see every task and case',
} as const satisfies Record<PermissionName, string>;

/** The permissions in the groups in which people look for them. */
export const permissionGroups = [
  {
    label: 'Tasks',
    permissions: ['TASKS_READ', 'TASKS_WRITE', 'NOTES_READ', 'NOTES_WRITE', 'EVERYTHING_SEE'],
  },
  { label: 'Cases and clients', permissions: ['CASES_READ', 'CASES_WRITE', 'CLIENTS_READ'] },
  {
    label: 'People and structure',
    permissions: [
      'PEOPLE_READ',
      'PEOPLE_WRITE',
      'PEOPLE_VIEW_AS',
      'DEPARTMENTS_READ',
      'DEPARTMENTS_WRITE',
      'ROLES_WRITE',
    ],
  },
  { label: 'Providers', permissions: ['PROVIDERS_READ', 'PROVIDERS_WRITE', 'TASKS_TO_PROVIDERS'] },
  { label: 'Set-up', permissions: ['CONFIGURATION_READ', 'CONFIGURATION_WRITE', 'TOKENS_MANAGE'] },
] as const satisfies readonly { readonly label: string; readonly permissions: readonly PermissionName[] }[];

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What a change of a role does, one sentence per direction: `12 people gain: read cases.`; empty for no change. */
export function roleImpactSentences(
  people: number,
  gained: readonly PermissionName[],
  lost: readonly PermissionName[],
): readonly string[] {
  const who =
    people === 0
      ? 'Nobody has this role yet; whoever gets it'
      : people === 1
        ? '1 person'
        : `${people} people`;
  const many = people > 1;
  const say = (verb: string, names: readonly PermissionName[]) =>
    names.length === 0 ? [] : [`${who} ${verb}: ${list.format(names.map((name) => permissionWords[name]))}.`];
  return people === 0
    ? [...say('can', gained), ...say('cannot', lost)]
    : [...say(many ? 'gain' : 'gains', gained), ...say(many ? 'lose' : 'loses', lost)];
}
