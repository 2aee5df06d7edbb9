import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { Session } from '../../graphql/session.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { Role, type RoleView } from '../accounts/role.entity.ts';
import { Absence, type AbsenceView } from './absence.entity.ts';
import { dayOf } from './absences.queries.ts';
import { findPeople } from './people.queries.ts';
import { loadAbsences, loadPersonDetails, loadRole, loadStoodIn } from './person-details.loaders.ts';
import { Person, type PersonView } from './person.entity.ts';

/** Where a person stands in the organisation. */
@Resolver(() => Person)
export class PersonDetailsResolver {
  @Policy('PEOPLE_READ')
  @Query(() => Person, { nullable: true, description: 'One person, active or not; null when there is none.' })
  async person(
    @Ctx() session: Session,
    @Arg('id', () => ID, { description: 'Their id.' }) id: string,
  ): Promise<PersonView | null> {
    const [person = null] = isUuid(id) ? await findPeople(session, [id]) : [];
    return person;
  }

  @Policy('PEOPLE_READ')
  @FieldResolver(() => Role, { nullable: true, description: 'Their role with what it allows.' })
  async roleDetails(@Ctx() session: Session, @Root() { role }: PersonView): Promise<RoleView | null> {
    return role === null ? null : loadRole(session, role);
  }

  @Policy('PEOPLE_READ')
  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for them.' })
  async manager(@Ctx() session: Session, @Root() person: PersonView): Promise<PersonView | null> {
    return (await loadPersonDetails(session, person.id)).manager;
  }

  @Policy('PEOPLE_READ')
  @FieldResolver(() => Person, { nullable: true, description: 'Who usually stands in for them.' })
  async substitute(@Ctx() session: Session, @Root() person: PersonView): Promise<PersonView | null> {
    return (await loadPersonDetails(session, person.id)).substitute;
  }

  @Policy('PEOPLE_READ')
  @FieldResolver(() => [Person], { description: 'Whom they manage in person, by name.' })
  async reports(@Ctx() session: Session, @Root() person: PersonView): Promise<readonly PersonView[]> {
    return (await loadPersonDetails(session, person.id)).reports;
  }

  @Policy('PEOPLE_READ')
  @FieldResolver(() => String, { description: 'The time zone their days are in, as `Europe/Madrid`.' })
  async timeZone(@Ctx() session: Session, @Root() person: PersonView): Promise<string> {
    return (await loadPersonDetails(session, person.id)).timeZone;
  }

  @Policy('PEOPLE_READ')
  @FieldResolver(() => Int, { description: 'Grows with every change; to be sent back with the next one.' })
  async version(@Ctx() session: Session, @Root() person: PersonView): Promise<number> {
    return (await loadPersonDetails(session, person.id)).version;
  }

  @Policy('PEOPLE_READ')
  @FieldResolver(() => Absence, { nullable: true, description: 'Their absence, if they are away today.' })
  async absence(@Ctx() session: Session, @Root() person: PersonView): Promise<AbsenceView | null> {
    const today = dayOf(session);
    const found = await loadAbsences(session, person.id);
    return found.find(({ fromOn }) => fromOn <= today) ?? null;
  }

  @Policy('PEOPLE_READ')
  @FieldResolver(() => [Absence], { description: 'Their absences that are not over, soonest first.' })
  absences(@Ctx() session: Session, @Root() person: PersonView): Promise<readonly AbsenceView[]> {
    return loadAbsences(session, person.id);
  }

  @Policy('PEOPLE_READ')
  @FieldResolver(() => [Person], { description: 'For whom they stand in today.' })
  standsInFor(@Ctx() session: Session, @Root() person: PersonView): Promise<readonly PersonView[]> {
    return loadStoodIn(session, person.id);
  }
}
