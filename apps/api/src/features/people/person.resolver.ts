import { type PersonKind, personKinds } from '@docket/domain';
import { IsBoolean, IsIn, MaxLength } from 'class-validator';
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';

import { connectionType } from '../../graphql/connection.ts';
import { PersonKindEnum } from '../../graphql/enums.ts';
import type { Page } from '../../graphql/page.ts';
import { PageArgs, pageRequest } from '../../graphql/page-args.ts';
import { Policy } from '../../graphql/policy.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import { Client, type ClientView } from '../clients/client.entity.ts';
import { Department, type DepartmentView } from '../departments/department.entity.ts';
import { loadClient, loadDepartmentsOf, loadVisibleLoad } from './people.loaders.ts';
import { listPeople } from './people.queries.ts';
import { Person, type PersonView } from './person.entity.ts';

export const PersonConnection = connectionType<PersonView>('Person', () => Person);

@ArgsType()
class PeopleArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words in name or mail address.' })
  @IsText('searchText')
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only members of this department.' })
  @IsId()
  departmentId?: string | null;

  @Field(() => [PersonKindEnum], {
    nullable: true,
    defaultValue: ['STAFF'],
    description: 'Only people of these kinds.',
  })
  @IsIn(personKinds, { each: true })
  kinds?: PersonKind[] | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Also those no longer active.' })
  @IsBoolean()
  inactiveToo?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only people of the role of this key.' })
  @MaxLength(60)
  role?: string | null;
}

@Resolver(() => Person)
export class PersonResolver {
  @Policy('PEOPLE_READ')
  @Query(() => PersonConnection, {
    description: 'Active people by name, to give work to or to ask.',
  })
  people(
    @Ctx() session: Session,
    @Args(() => PeopleArgs) args: PeopleArgs,
    @Info() info: ResolveInfo,
  ): Promise<Page<PersonView>> {
    const { search = null, departmentId = null, kinds, inactiveToo, role = null } = args;
    const counts = selectedFields(info).has('totalCount');
    return listPeople(session, {
      ...pageRequest(args),
      search,
      departmentId,
      kinds: kinds ?? ['STAFF'],
      inactiveToo: inactiveToo === true,
      role,
      counts,
    });
  }

  @Policy('DEPARTMENTS_READ')
  @FieldResolver(() => [Department], { description: 'The departments they work in.' })
  departments(@Ctx() session: Session, @Root() person: PersonView): Promise<readonly DepartmentView[]> {
    return loadDepartmentsOf(session, person.id);
  }

  @Policy('CLIENTS_READ')
  @FieldResolver(() => Client, { nullable: true, description: 'The client they act for.' })
  client(@Ctx() session: Session, @Root() { clientId }: PersonView): Promise<ClientView | null> | null {
    return clientId === null ? null : loadClient(session, clientId);
  }

  @Policy('PEOPLE_READ')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Open tasks they hold; null unless the viewer may see their work.',
  })
  openTaskCount(@Ctx() session: Session, @Root() person: PersonView): Promise<number | null> {
    return loadVisibleLoad(session, person.id);
  }
}
