import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { Attempt } from '../../graphql/problems.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { endAbsence, saveAbsence } from './absence.service.ts';
import { deactivatePerson, reactivatePerson } from './deactivation.service.ts';
import { findHeld } from './handover.queries.ts';
import { heldWords } from './handover.words.ts';
import { findPeople } from './people.queries.ts';
import { type PersonDone, updatePerson } from './person-update.service.ts';
import {
  DeactivatePersonInput,
  EndAbsenceInput,
  HandOverPreview,
  PersonPayload,
  SaveAbsenceInput,
  SeenPersonInput,
  StartViewingAsInput,
  UpdatePersonInput,
} from './person.inputs.ts';
import { startViewingAs, stopViewingAs } from './view-as.service.ts';

async function payloadOf(
  session: Session,
  change: (transaction: WriteSession) => Promise<Attempt<PersonDone>>,
  personId: string | null = null,
): Promise<PersonPayload> {
  const attempt = await session.transaction(change);
  const id = attempt.ok ? attempt.value.personId : personId;
  const [person = null] = isUuid(id) ? await findPeople(session, [id]) : [];
  return { person, userErrors: attempt.ok ? [] : [attempt.problem] };
}

@Resolver()
export class PersonChangesResolver {
  @Policy('PEOPLE_WRITE')
  @Query(() => HandOverPreview, {
    nullable: true,
    description: 'What would move when this person is deactivated; null when there is nobody of that id.',
  })
  async handOverPreview(
    @Ctx() session: Session,
    @Arg('personId', () => ID, { description: 'Who.' }) personId: string,
  ): Promise<HandOverPreview | null> {
    const [person] = isUuid(personId) ? await findPeople(session, [personId]) : [];
    if (person === undefined) return null;
    const held = await findHeld(session, personId);
    return {
      tasks: held.taskIds.length,
      helpedTasks: held.helpedIds.length,
      cases: held.caseIds.length,
      joinedCases: held.joinedIds.length,
      words: heldWords(held),
    };
  }

  @Policy('PEOPLE_WRITE')
  @Mutation(() => PersonPayload, { description: 'Changes name, role, manager or substitute (F29).' })
  updatePerson(
    @Ctx() session: Session,
    @Arg('input', () => UpdatePersonInput, { description: 'Who and the new values.' })
    input: UpdatePersonInput,
  ): Promise<PersonPayload> {
    return payloadOf(session, (transaction) => updatePerson(transaction, input), input.personId);
  }

  @Policy('PEOPLE_WRITE')
  @Mutation(() => PersonPayload, {
    description: 'Ends somebody’s access at once and hands over everything open that they hold.',
  })
  deactivatePerson(
    @Ctx() session: Session,
    @Arg('input', () => DeactivatePersonInput, { description: 'Who leaves, and who takes over.' })
    input: DeactivatePersonInput,
  ): Promise<PersonPayload> {
    return payloadOf(session, (transaction) => deactivatePerson(transaction, input), input.personId);
  }

  @Policy('PEOPLE_WRITE')
  @Mutation(() => PersonPayload, {
    description: 'Lets somebody sign in again; what was handed over stays there.',
  })
  reactivatePerson(
    @Ctx() session: Session,
    @Arg('input', () => SeenPersonInput, { description: 'Who comes back.' }) input: SeenPersonInput,
  ): Promise<PersonPayload> {
    return payloadOf(session, (transaction) => reactivatePerson(transaction, input), input.personId);
  }

  @Policy('PEOPLE_READ')
  @Mutation(() => PersonPayload, {
    description: 'Notes days away: one’s own, those of one’s team, or with PEOPLE_WRITE anybody’s.',
  })
  saveAbsence(
    @Ctx() session: Session,
    @Arg('input', () => SaveAbsenceInput, { description: 'Who is away, when, and who stands in.' })
    input: SaveAbsenceInput,
  ): Promise<PersonPayload> {
    return payloadOf(session, (transaction) => saveAbsence(transaction, input), input.personId);
  }

  @Policy('PEOPLE_READ')
  @Mutation(() => PersonPayload, { description: 'Ends an absence: from today on they are back.' })
  endAbsence(
    @Ctx() session: Session,
    @Arg('input', () => EndAbsenceInput, { description: 'Which absence.' }) input: EndAbsenceInput,
  ): Promise<PersonPayload> {
    return payloadOf(session, (transaction) => endAbsence(transaction, input));
  }

  @Policy('PEOPLE_VIEW_AS')
  @Mutation(() => PersonPayload, {
    description:
      'Lets this session see Docket as somebody else does, without changing anything; it is noted.',
  })
  startViewingAs(
    @Ctx() session: Session,
    @Arg('input', () => StartViewingAsInput, { description: 'As whom.' }) input: StartViewingAsInput,
  ): Promise<PersonPayload> {
    return payloadOf(session, (transaction) => startViewingAs(transaction, input.personId), input.personId);
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PersonPayload, { description: 'Lets this session see Docket as its own person again.' })
  stopViewingAs(@Ctx() session: Session): Promise<PersonPayload> {
    return payloadOf(session, (transaction) => stopViewingAs(transaction));
  }
}
