import type { DepartmentOfTreeFragment } from '#gql';

/** What somebody chose to do in the tree. */
export type TreeChoice =
  | { readonly kind: 'NEW'; readonly parent: DepartmentOfTreeFragment | null }
  | { readonly kind: 'EDIT' | 'MEMBERS'; readonly department: DepartmentOfTreeFragment };
