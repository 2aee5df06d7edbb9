import { published } from './casework.ts';
import type { Variables } from './doors.ts';
import { given, idIn } from './given.ts';
import type { GivenCase } from './given-casework.ts';
import type { World } from './world.ts';

/** What clients answer of the type: no rule makes a task of it, so that it may be closed at once. */
const answers = { floor: '1' } as const;

/** All answers of a request for a case, none of them kept yet. */
export function answered(): Variables {
  return { typeKey: published.caseType, answers, more: 'Ring twice' };
}

/** A request that the contact has answered and not sent. */
export async function begun(world: World): Promise<Variables> {
  await given(world, 'contact', 'AnswerRequest', answered());
  return { typeKey: published.caseType };
}

/** A new case of the contact's client with nothing left to do in it. */
export async function contactsCase(world: World): Promise<GivenCase> {
  const { portalClientId: clientId } = world.subjects;
  const input = { typeKey: published.caseType, title: 'Measured', clientId, variables: { floor: 1 } };
  return { caseId: idIn(await given(world, 'manager', 'CreateCase', input), 'case'), expectedVersion: 1 };
}
