import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { Attempt } from '../../graphql/problems.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { Department, type DepartmentView } from '../departments/department.entity.ts';
import { Provider, type ProviderView } from './provider.entity.ts';
import { CreateProviderInput, ProviderPayload, UpdateProviderInput } from './provider.inputs.ts';
import { createProvider, type ProviderDone, updateProvider } from './provider.service.ts';
import { loadProviderDepartments, loadProviderPeople } from './providers.loaders.ts';
import { findProviders, listProviders } from './providers.queries.ts';

async function payloadOf(
  session: Session,
  change: (transaction: WriteSession) => Promise<Attempt<ProviderDone>>,
  providerId: string | null = null,
): Promise<ProviderPayload> {
  const attempt = await session.transaction(change);
  const id = attempt.ok ? attempt.value.providerId : providerId;
  const [provider = null] = isUuid(id) ? await findProviders(session, [id]) : [];
  return { provider, userErrors: attempt.ok ? [] : [attempt.problem] };
}

@Resolver(() => Provider)
export class ProviderResolver {
  @Policy('PROVIDERS_READ')
  @Query(() => [Provider], { description: 'The own organisation, then partners by name (F32).' })
  providers(@Ctx() session: Session): Promise<readonly ProviderView[]> {
    return listProviders(session);
  }

  @Policy('PROVIDERS_READ')
  @FieldResolver(() => [Department], { description: 'Its departments and groups in use, by name.' })
  departments(@Ctx() session: Session, @Root() provider: ProviderView): Promise<readonly DepartmentView[]> {
    return loadProviderDepartments(session, provider.id);
  }

  @Policy('PROVIDERS_READ')
  @FieldResolver(() => Int, { description: 'How many active people work in its departments.' })
  peopleCount(@Ctx() session: Session, @Root() provider: ProviderView): Promise<number> {
    return loadProviderPeople(session, provider.id);
  }

  @Policy('PROVIDERS_WRITE')
  @Mutation(() => ProviderPayload, { description: 'Adds a partner organisation (F32).' })
  createProvider(
    @Ctx() session: Session,
    @Arg('input', () => CreateProviderInput, { description: 'The new provider.' })
    input: CreateProviderInput,
  ): Promise<ProviderPayload> {
    return payloadOf(session, (transaction) => createProvider(transaction, input));
  }

  @Policy('PROVIDERS_WRITE')
  @Mutation(() => ProviderPayload, {
    description: 'Renames a provider, or ends or resumes the work with it.',
  })
  updateProvider(
    @Ctx() session: Session,
    @Arg('input', () => UpdateProviderInput, { description: 'Which provider and the new values.' })
    input: UpdateProviderInput,
  ): Promise<ProviderPayload> {
    return payloadOf(session, (transaction) => updateProvider(transaction, input), input.providerId);
  }
}
