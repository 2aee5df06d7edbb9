import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';

import { connectionType } from '../../graphql/connection.ts';
import { batched, grouped } from '../../graphql/loader.ts';
import type { Page } from '../../graphql/page.ts';
import { PageArgs, pageRequest } from '../../graphql/page-args.ts';
import { Policy } from '../../graphql/policy.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { IsText } from '../../graphql/validation.ts';
import { listContacts } from '../people/people.queries.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { Client, type ClientView } from './client.entity.ts';
import { listClients } from './clients.queries.ts';

export const ClientConnection = connectionType<ClientView>('Client', () => Client);

@ArgsType()
class ClientsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words in name, code or mail address.' })
  @IsText('searchText')
  search?: string | null;
}

const nobody: readonly PersonView[] = [];
const loadContacts = batched<readonly PersonView[]>(
  async (session, ids) => grouped(await listContacts(session, ids), (person) => person.clientId ?? ''),
  nobody,
);

@Resolver(() => Client)
export class ClientResolver {
  @Policy('CLIENTS_READ')
  @Query(() => ClientConnection, { description: 'Clients by name.' })
  clients(
    @Ctx() session: Session,
    @Args(() => ClientsArgs) args: ClientsArgs,
    @Info() info: ResolveInfo,
  ): Promise<Page<ClientView>> {
    const counts = selectedFields(info).has('totalCount');
    return listClients(session, { ...pageRequest(args), search: args.search ?? null, counts });
  }

  @Policy('CLIENTS_READ')
  @FieldResolver(() => [Person], { description: 'The people who act for it in the portal.' })
  contacts(@Ctx() session: Session, @Root() client: ClientView): Promise<readonly PersonView[]> {
    return loadContacts(session, client.id);
  }
}
