import { permissionChange, type PermissionName, permissionNames, roleImpactSentences } from '@docket/domain';
import { IsIn, MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';

import { PermissionNameEnum } from '../../graphql/enums.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Attempt } from '../../graphql/problems.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import { Role, type RoleView } from './role.entity.ts';
import { CreateRoleInput, DeleteRoleInput, RoleImpact, RolePayload, UpdateRoleInput } from './role.inputs.ts';
import { createRole, deleteRole, type RoleDone, updateRole } from './role.service.ts';
import { findRole, listRoles } from './roles.queries.ts';

@ArgsType()
class RoleImpactArgs {
  @Field(() => String, { description: 'The key of the role.' })
  @MaxLength(60)
  key: string;

  @Field(() => [PermissionNameEnum], { description: 'All it would allow.' })
  @IsIn(permissionNames, { each: true })
  permissions: PermissionName[];
}

async function payloadOf(
  session: Session,
  change: (transaction: WriteSession) => Promise<Attempt<RoleDone>>,
  key: string | null = null,
): Promise<RolePayload> {
  const attempt = await session.transaction(change);
  const found = attempt.ok ? attempt.value.key : key;
  return {
    role: found === null ? null : await findRole(session, found),
    userErrors: attempt.ok ? [] : [attempt.problem],
  };
}

@Resolver(() => Role)
export class RoleResolver {
  @Policy('PEOPLE_READ')
  @Query(() => [Role], { description: 'Every role, the built-in ones first (F31).' })
  roles(@Ctx() session: Session): Promise<readonly RoleView[]> {
    return listRoles(session);
  }

  @Policy('ROLES_WRITE')
  @Query(() => RoleImpact, { nullable: true, description: 'What other permissions of a role would mean.' })
  async roleImpact(
    @Ctx() session: Session,
    @Args(() => RoleImpactArgs) { key, permissions }: RoleImpactArgs,
  ): Promise<RoleImpact | null> {
    const role = await findRole(session, key);
    if (role === null) return null;
    const wanted = permissionNames.filter((name) => permissions.includes(name));
    const { gained, lost } = permissionChange(role.permissions, wanted);
    const sentences = roleImpactSentences(role.peopleCount, gained, lost);
    return { people: role.peopleCount, gained, lost, sentences };
  }

  @Policy('ROLES_WRITE')
  @Mutation(() => RolePayload, { description: 'Makes a role for staff; copying one is making one like it.' })
  createRole(
    @Ctx() session: Session,
    @Arg('input', () => CreateRoleInput, { description: 'The new role.' }) input: CreateRoleInput,
  ): Promise<RolePayload> {
    return payloadOf(session, (transaction) => createRole(transaction, input));
  }

  @Policy('ROLES_WRITE')
  @Mutation(() => RolePayload, { description: 'Changes a role of one’s own; it acts at once.' })
  updateRole(
    @Ctx() session: Session,
    @Arg('input', () => UpdateRoleInput, { description: 'Which role and the new values.' })
    input: UpdateRoleInput,
  ): Promise<RolePayload> {
    return payloadOf(session, (transaction) => updateRole(transaction, input), input.key);
  }

  @Policy('ROLES_WRITE')
  @Mutation(() => RolePayload, { description: 'Removes a role that nobody has.' })
  deleteRole(
    @Ctx() session: Session,
    @Arg('input', () => DeleteRoleInput, { description: 'Which role.' }) input: DeleteRoleInput,
  ): Promise<RolePayload> {
    return payloadOf(session, (transaction) => deleteRole(transaction, input), input.key);
  }
}
