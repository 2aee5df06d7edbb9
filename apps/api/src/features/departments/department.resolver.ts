import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { Session } from '../../graphql/session.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import {
  Department,
  DepartmentMember,
  type DepartmentMemberView,
  type DepartmentView,
} from './department.entity.ts';
import { loadMembers, loadQueueCount } from './departments.loaders.ts';
import { findDepartments, listDepartments } from './departments.queries.ts';

@Resolver(() => Department)
export class DepartmentResolver {
  @Policy('DEPARTMENTS_READ')
  @Query(() => [Department], { description: 'Every department in use, by name.' })
  departments(@Ctx() session: Session): Promise<readonly DepartmentView[]> {
    return listDepartments(session);
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
