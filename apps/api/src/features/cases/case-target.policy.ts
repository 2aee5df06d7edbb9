import {
  type CaseActorFacts,
  type CaseFileFacts,
  type CaseRole,
  caseRolesOf,
  isCaseClosed,
  type PermissionName,
} from '@docket/domain';

/** Who sets targets of cases (F64). */
export const caseTargetSetters: readonly CaseRole[] = ['OWNER', 'MANAGER', 'ADMINISTRATOR'];

/** Whether the viewer sets targets of this case, as far as its clocks let anybody (F53). */
export function maySetCaseTarget(
  viewer: CaseActorFacts & { readonly permissions: ReadonlySet<PermissionName> },
  file: CaseFileFacts,
): boolean {
  const may = caseRolesOf(viewer, file).some((role) => caseTargetSetters.includes(role));
  return may && !isCaseClosed(file.status) && viewer.permissions.has('TASKS_WRITE');
}
