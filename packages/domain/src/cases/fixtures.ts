import { permissionsOfRole } from '../access/roles.ts';
import { actor, people } from '../workflow/fixtures.ts';
import type { CaseActorFacts, CaseFileFacts } from './facts.ts';
import type { CaseRole } from './vocabulary.ts';

/** Test material: a case and the people around it. */
export function caseWith(facts: Partial<CaseFileFacts> = {}): CaseFileFacts {
  return {
    status: 'OPEN',
    stage: null,
    clientId: 'lopez',
    ownerId: people.owner,
    ownerDepartmentIds: ['housing'],
    participantIds: [people.lee],
    outstandingTasks: 0,
    ...facts,
  };
}

function caseActor(id: string, facts: Partial<CaseActorFacts> = {}): CaseActorFacts {
  const permissions = new Set(permissionsOfRole.CASE_MANAGER);
  return { ...actor(id), clientId: null, permissions, ...facts };
}

/** An actor who has exactly the given role towards that case; `NOBODY` has none. */
export const caseActors = {
  OWNER: caseActor(people.owner),
  PARTICIPANT: caseActor(people.lee),
  MANAGER: caseActor(people.boss, { managedDepartmentIds: ['housing'] }),
  ADMINISTRATOR: caseActor(people.boss, { administrator: true }),
  CLIENT: caseActor(people.maria, { kind: 'CLIENT_CONTACT', clientId: 'lopez' }),
  NOBODY: caseActor(people.sam, { managedDepartmentIds: ['legal'], clientId: null }),
} satisfies Record<CaseRole | 'NOBODY', CaseActorFacts>;
