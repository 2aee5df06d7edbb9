import {
  Arg,
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
import { batched } from '../../graphql/loader.ts';
import type { Page } from '../../graphql/page.ts';
import { PageArgs, pageRequest } from '../../graphql/page-args.ts';
import { Policy } from '../../graphql/policy.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { IsText } from '../../graphql/validation.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { Client, type ClientView } from './client.entity.ts';
import { type ClientDetails, findClientDetails } from './client-details.queries.ts';
import { findClient, listClients } from './clients.queries.ts';

export const ClientConnection = connectionType<ClientView>('Client', () => Client);

@ArgsType()
class ClientsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words in name, code or mail address.' })
  @IsText('searchText')
  search?: string | null;
}

const findDetails = batched<ClientDetails | null>(async (session, ids) => {
  const rows = await findClientDetails(session, ids);
  return new Map(rows.map((row) => [row.id, row]));
}, null);

async function detailsOf(session: Session, { id }: { readonly id: string }): Promise<ClientDetails> {
  const details = await findDetails(session, id);
  if (details === null) throw new Error(`There is no client ${id}.`);
  return details;
}

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
  @Query(() => Client, {
    nullable: true,
    description: 'One client by id or account code; null when there is none.',
  })
  client(
    @Ctx() session: Session,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('accountCode', () => String, { nullable: true, description: 'Its account code.' })
    accountCode?: string | null,
  ): Promise<ClientView | null> {
    return findClient(session, { id: id ?? null, accountCode: accountCode ?? null });
  }

  @Policy('CLIENTS_READ')
  @FieldResolver(() => [Person], { description: 'The people who act for it in the portal, by name.' })
  async contacts(@Ctx() session: Session, @Root() client: ClientView): Promise<readonly PersonView[]> {
    return (await detailsOf(session, client)).contacts;
  }

  @Policy('CLIENTS_READ')
  @FieldResolver(() => [Person], { description: 'Who of the staff supports it, by name.' })
  async supportStaff(@Ctx() session: Session, @Root() client: ClientView): Promise<readonly PersonView[]> {
    return (await detailsOf(session, client)).supportStaff;
  }

  @Policy('CLIENTS_READ')
  @FieldResolver(() => Int, { description: 'Its cases that are not closed.' })
  async openCaseCount(@Ctx() session: Session, @Root() client: ClientView): Promise<number> {
    return (await detailsOf(session, client)).openCases;
  }

  @Policy('CLIENTS_READ')
  @FieldResolver(() => Int, { description: 'Its open tasks that the viewer sees.' })
  async openTaskCount(@Ctx() session: Session, @Root() client: ClientView): Promise<number> {
    return (await detailsOf(session, client)).openTasks;
  }
}
