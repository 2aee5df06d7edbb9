import type { PermissionName } from './roles.ts';

type Rights = { readonly has: (name: PermissionName) => boolean };

/** What somebody would hand out without having it themselves; empty when they may hand all of it out (F31). */
export function beyondOwnRights(own: Rights, given: readonly PermissionName[]): readonly PermissionName[] {
  return given.filter((name) => !own.has(name));
}

/** What a new set of permissions adds to an old one, and what it takes away, in the order of the new and old set. */
export function permissionChange(
  before: readonly PermissionName[],
  after: readonly PermissionName[],
): { readonly gained: readonly PermissionName[]; readonly lost: readonly PermissionName[] } {
  return {
    gained: after.filter((name) => !before.includes(name)),
    lost: before.filter((name) => !after.includes(name)),
  };
}
