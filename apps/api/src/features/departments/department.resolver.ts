import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { Session } from '../../graphql/session.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { Provider, type ProviderView } from '../providers/provider.entity.ts';
import {
  Department,
  DepartmentMember,
  type DepartmentMemberView,
  type DepartmentView,
} from './department.entity.ts';
import { loadDetails, loadMembers, loadProvider, loadQueueCount } from './departments.loaders.ts';
import { findDepartments, listAllDepartments, listDepartments } from './departments.queries.ts';

@Resolver(() => Department)
export class DepartmentResolver {
  @Policy('DEPARTMENTS_READ')
  @Query(() => [Department], {
    description: 'The departments and groups in use that the viewer can give work to, by name.',
  })
  departments(@Ctx() session: Session): Promise<readonly DepartmentView[]> {
    return listDepartments(session);
  }

  @Policy('DEPARTMENTS_WRITE')
  @Query(() => [Department], {
    description: 'Every department and group of every provider, archived ones too, by name.',
  })
  allDepartments(@Ctx() session: Session): Promise<readonly DepartmentView[]> {
    return listAllDepartments(session);
  }

  @Policy('DEPARTMENTS_READ')
  @Query(() => Department, { nullable: true, description: 'One department; null when there is none.' })
  async department(
    @Ctx() session: Session,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<DepartmentView | null> {
    const [department = null] = isUuid(id) ? await findDepartments(session, [id]) : [];
    return department;
  }

  @Policy('DEPARTMENTS_READ')
  @FieldResolver(() => [DepartmentMember], { description: 'Who works in it, managers first.' })
  members(
    @Ctx() session: Session,
    @Root() department: DepartmentView,
  ): Promise<readonly DepartmentMemberView[]> {
    return loadMembers(session, department.id);
  }

  @Policy('DEPARTMENTS_READ')
  @FieldResolver(() => [Person], { description: 'The members who see and steer the whole team’s work.' })
  async managers(
    @Ctx() session: Session,
    @Root() department: DepartmentView,
  ): Promise<readonly PersonView[]> {
    const found = await loadMembers(session, department.id);
    return found.filter((member) => member.isManager).map((member) => member.person);
  }

  @Policy('DEPARTMENTS_READ')
  @FieldResolver(() => Provider, { description: 'The organisation it belongs to.' })
  provider(@Ctx() session: Session, @Root() department: DepartmentView): Promise<ProviderView> {
    return loadProvider(session, department.id);
  }

  @Policy('DEPARTMENTS_READ')
  @FieldResolver(() => Department, { nullable: true, description: 'The department it is a group of.' })
  async parent(@Ctx() session: Session, @Root() department: DepartmentView): Promise<DepartmentView | null> {
    return (await loadDetails(session, department.id)).parent;
  }

  @Policy('DEPARTMENTS_READ')
  @FieldResolver(() => [Department], { description: 'Its groups in use, by name.' })
  async groups(
    @Ctx() session: Session,
    @Root() department: DepartmentView,
  ): Promise<readonly DepartmentView[]> {
    return (await loadDetails(session, department.id)).groups;
  }

  @Policy('DEPARTMENTS_READ')
  @FieldResolver(() => Boolean, { description: 'False once it is archived.' })
  async active(@Ctx() session: Session, @Root() department: DepartmentView): Promise<boolean> {
    return (await loadDetails(session, department.id)).active;
  }

  @Policy('DEPARTMENTS_READ')
  @FieldResolver(() => Int, { description: 'Grows with every change; to be sent back with the next one.' })
  async version(@Ctx() session: Session, @Root() department: DepartmentView): Promise<number> {
    return (await loadDetails(session, department.id)).version;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer works in it.' })
  viewerIsMember(@Ctx() { viewer }: Session, @Root() department: DepartmentView): boolean {
    return viewer.departmentIds.includes(department.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer manages it.' })
  viewerIsManager(@Ctx() { viewer }: Session, @Root() department: DepartmentView): boolean {
    return viewer.managedDepartmentIds.includes(department.id);
  }

  @Policy('DEPARTMENTS_READ')
  @FieldResolver(() => Int, {
    description: 'Open tasks waiting in its queue with nobody assigned; counting stops at 999.',
  })
  queueCount(@Ctx() session: Session, @Root() department: DepartmentView): Promise<number> {
    return loadQueueCount(session, department.id);
  }
}
