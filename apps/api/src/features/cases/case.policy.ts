import {
  type CaseActorFacts,
  type CaseFileFacts,
  caseRolesOf,
  isCaseClosed,
  type PermissionName,
} from '@docket/domain';

/** What of a viewer decides what they may do with a case. */
export type CaseViewer = CaseActorFacts & { readonly permissions: ReadonlySet<PermissionName> };

/** Whether the viewer may change the case: with CASES_WRITE, its manager, a participant, their manager, administrators. */
export function maySteer(viewer: CaseViewer, file: CaseFileFacts): boolean {
  return viewer.permissions.has('CASES_WRITE') && caseRolesOf(viewer, file).length > 0;
}

/** Whether the viewer may change its fields now: a settled case stays as it is until it is reopened. */
export function mayEdit(viewer: CaseViewer, file: CaseFileFacts): boolean {
  return maySteer(viewer, file) && !isCaseClosed(file.status);
}
