import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { Attempt } from '../../graphql/problems.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { archiveDepartment, restoreDepartment } from './department-archive.service.ts';
import { putMember, removeMember } from './department-members.service.ts';
import { createDepartment, type DepartmentDone, updateDepartment } from './department-write.service.ts';
import {
  AddDepartmentMemberInput,
  CreateDepartmentInput,
  DepartmentPayload,
  RemoveDepartmentMemberInput,
  SeenDepartmentInput,
  UpdateDepartmentInput,
} from './department.inputs.ts';
import { findDepartments } from './departments.queries.ts';

/** Runs a change in one transaction and answers the department as it stands after it. */
async function payloadOf(
  session: Session,
  change: (transaction: WriteSession) => Promise<Attempt<DepartmentDone>>,
  departmentId: string | null = null,
): Promise<DepartmentPayload> {
  const attempt = await session.transaction(change);
  const id = attempt.ok ? attempt.value.departmentId : departmentId;
  const [department = null] = isUuid(id) ? await findDepartments(session, [id]) : [];
  return { department, userErrors: attempt.ok ? [] : [attempt.problem] };
}

@Resolver()
export class DepartmentChangesResolver {
  @Policy('DEPARTMENTS_WRITE')
  @Mutation(() => DepartmentPayload, { description: 'Makes a department, or a group below one (F25, F26).' })
  createDepartment(
    @Ctx() session: Session,
    @Arg('input', () => CreateDepartmentInput, { description: 'The new department.' })
    input: CreateDepartmentInput,
  ): Promise<DepartmentPayload> {
    return payloadOf(session, (transaction) => createDepartment(transaction, input));
  }

  @Policy('DEPARTMENTS_WRITE')
  @Mutation(() => DepartmentPayload, { description: 'Renames or moves a department or group.' })
  updateDepartment(
    @Ctx() session: Session,
    @Arg('input', () => UpdateDepartmentInput, { description: 'Which department and the new values.' })
    input: UpdateDepartmentInput,
  ): Promise<DepartmentPayload> {
    return payloadOf(session, (transaction) => updateDepartment(transaction, input), input.departmentId);
  }

  @Policy('DEPARTMENTS_WRITE')
  @Mutation(() => DepartmentPayload, {
    description: 'Takes a department out of use; refused while open tasks or groups are left in it.',
  })
  archiveDepartment(
    @Ctx() session: Session,
    @Arg('input', () => SeenDepartmentInput, { description: 'Which department.' })
    input: SeenDepartmentInput,
  ): Promise<DepartmentPayload> {
    return payloadOf(session, (transaction) => archiveDepartment(transaction, input), input.departmentId);
  }

  @Policy('DEPARTMENTS_WRITE')
  @Mutation(() => DepartmentPayload, { description: 'Takes an archived department into use again.' })
  restoreDepartment(
    @Ctx() session: Session,
    @Arg('input', () => SeenDepartmentInput, { description: 'Which department.' })
    input: SeenDepartmentInput,
  ): Promise<DepartmentPayload> {
    return payloadOf(session, (transaction) => restoreDepartment(transaction, input), input.departmentId);
  }

  @Policy('DEPARTMENTS_WRITE')
  @Mutation(() => DepartmentPayload, { description: 'Makes somebody a member or manager of a department.' })
  addDepartmentMember(
    @Ctx() session: Session,
    @Arg('input', () => AddDepartmentMemberInput, { description: 'Who and where.' })
    input: AddDepartmentMemberInput,
  ): Promise<DepartmentPayload> {
    const { departmentId, personId, isManager, idempotencyKey = null } = input;
    const order = { departmentId, personId, isManager: isManager === true, idempotencyKey };
    return payloadOf(session, (transaction) => putMember(transaction, order), input.departmentId);
  }

  @Policy('DEPARTMENTS_WRITE')
  @Mutation(() => DepartmentPayload, { description: 'Takes somebody out of a department.' })
  removeDepartmentMember(
    @Ctx() session: Session,
    @Arg('input', () => RemoveDepartmentMemberInput, { description: 'Who and from where.' })
    input: RemoveDepartmentMemberInput,
  ): Promise<DepartmentPayload> {
    return payloadOf(session, (transaction) => removeMember(transaction, input), input.departmentId);
  }
}
