import {
  type CaseActorFacts,
  type CaseFileFacts,
  caseRolesOf,
  caseTargetSetters,
  isCaseClosed,
  type PermissionName,
} from '@docket/domain';

/** Whether the viewer sets targets of this case, as far as its clocks let anybody (F53). */
export function maySetCaseTarget(
  viewer: CaseActorFacts & { readonly permissions: ReadonlySet<PermissionName> },
  file: CaseFileFacts,
): boolean {
  const may = caseRolesOf(viewer, file).some((role) => caseTargetSetters.includes(role));
  return may && !isCaseClosed(file.status) && viewer.permissions.has('TASKS_WRITE');
}
