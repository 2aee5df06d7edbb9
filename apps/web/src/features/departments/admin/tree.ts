import type { DepartmentOfTreeFragment } from '#gql';

export interface TreeDepartment {
  readonly department: DepartmentOfTreeFragment;
  readonly groups: readonly DepartmentOfTreeFragment[];
}

export interface TreeProvider {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  readonly departments: readonly TreeDepartment[];
}

/** Departments with their groups under their providers: the own organisation first, then partners by name. */
export function treeOf(
  all: readonly DepartmentOfTreeFragment[],
  archivedToo: boolean,
): readonly TreeProvider[] {
  const shown = all.filter(({ active }) => archivedToo || active);
  const providers = new Map(shown.map(({ provider }) => [provider.id, provider]));
  const departmentsOf = (providerId: string) =>
    shown
      .filter(({ provider, parent }) => provider.id === providerId && parent === null)
      .map((department) => ({
        department,
        groups: shown.filter(({ parent }) => parent?.id === department.id),
      }));
  return [...providers.values()]
    .map(({ id, name, own }) => ({ id, name, own, departments: departmentsOf(id) }))
    .toSorted((a, b) => Number(b.own) - Number(a.own) || a.name.localeCompare(b.name));
}
