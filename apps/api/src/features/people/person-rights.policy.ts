import { beyondOwnRights, type PermissionName } from '@docket/domain';

type Giver = { readonly administrator: boolean; readonly permissions: ReadonlySet<PermissionName> };
type Rights = { readonly role: string | null; readonly permissions: readonly PermissionName[] };

/** Whether somebody has all the rights of a role, and so may give it, take it away, or look as whoever has it (F31). */
export function hasRightsOf(giver: Giver, { role, permissions }: Rights): boolean {
  return (
    (giver.administrator || role !== 'ADMINISTRATOR') &&
    beyondOwnRights(giver.permissions, permissions).length === 0
  );
}
