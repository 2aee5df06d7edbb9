import type { CaseActorFacts, CaseFileFacts } from './facts.ts';
import { type CaseRole, caseRoles } from './vocabulary.ts';

/** The roles a person has towards a case, in the vocabulary's order; empty means they may only look. */
export function caseRolesOf(actor: CaseActorFacts, file: CaseFileFacts): readonly CaseRole[] {
  const staff = actor.kind !== 'CLIENT_CONTACT';
  const held: Record<CaseRole, boolean> = {
    OWNER: staff && file.ownerId === actor.id,
    PARTICIPANT: staff && file.participantIds.includes(actor.id),
    MANAGER: staff && file.ownerDepartmentIds.some((id) => actor.managedDepartmentIds.includes(id)),
    ADMINISTRATOR: staff && actor.administrator,
    CLIENT: !staff && actor.clientId !== null && actor.clientId === file.clientId,
  };
  return caseRoles.filter((role) => held[role]);
}
