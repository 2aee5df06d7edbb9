import type { PermissionName } from '@docket/domain';

type Viewer = {
  readonly id: string;
  readonly managedDepartmentIds: readonly string[];
  readonly permissions: ReadonlySet<PermissionName>;
};

/** Whether the viewer may see how much a person has to do: their own work, their team's, or everything (F25). */
export function seesWorkOf(
  viewer: Viewer,
  person: { readonly id: string; readonly departmentIds: readonly string[] },
): boolean {
  return (
    viewer.id === person.id ||
    viewer.permissions.has('EVERYTHING_SEE') ||
    person.departmentIds.some((id) => viewer.managedDepartmentIds.includes(id))
  );
}
