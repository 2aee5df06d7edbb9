import type { CaseActorFacts, CaseFileFacts } from './facts.ts';
import { type CaseRole, caseRoles } from './vocabulary.ts';

/**
 * The roles a person has towards a case, in the vocabulary's order; empty means they may only look. Who runs a case, or
 * manages those who run it, steers it as one who writes tasks; participants and administrators need CASES_WRITE (F37).
 */
export function caseRolesOf(actor: CaseActorFacts, file: CaseFileFacts): readonly CaseRole[] {
  const staff = actor.kind !== 'CLIENT_CONTACT';
  const writes = staff && actor.permissions.has('CASES_WRITE');
  const runs = writes || (staff && actor.permissions.has('TASKS_WRITE'));
  const held: Record<CaseRole, boolean> = {
    OWNER: runs && file.ownerId === actor.id,
    PARTICIPANT: writes && file.participantIds.includes(actor.id),
    MANAGER: runs && file.ownerDepartmentIds.some((id) => actor.managedDepartmentIds.includes(id)),
    ADMINISTRATOR: writes && actor.administrator,
    CLIENT: !staff && actor.clientId !== null && actor.clientId === file.clientId,
  };
  return caseRoles.filter((role) => held[role]);
}
