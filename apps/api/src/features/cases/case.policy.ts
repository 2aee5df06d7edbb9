import { type CaseActorFacts, type CaseFileFacts, caseRolesOf, isCaseClosed } from '@docket/domain';

/**
 * Whether the viewer may change the case: whoever runs it and their manager, who need not be case managers; with
 * CASES_WRITE a participant or an administrator.
 */
export function maySteer(viewer: CaseActorFacts, file: CaseFileFacts): boolean {
  return caseRolesOf(viewer, file).some((role) => role !== 'CLIENT');
}

/** Whether the viewer may change its fields now: a settled case stays as it is until it is reopened. */
export function mayEdit(viewer: CaseActorFacts, file: CaseFileFacts): boolean {
  return maySteer(viewer, file) && !isCaseClosed(file.status);
}
