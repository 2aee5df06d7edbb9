import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';

import type { Page } from '../../graphql/page.ts';
import { PageArgs, pageRequest } from '../../graphql/page-args.ts';
import { Policy } from '../../graphql/policy.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { Client } from '../clients/client.entity.ts';
import { caseSelectionAt } from './case-columns.queries.ts';
import type { CaseView } from './case.entity.ts';
import { CaseConnection } from './case.resolver.ts';
import { listCases } from './cases.queries.ts';

@Resolver(() => Client)
export class ClientCasesResolver {
  @Policy('CASES_READ')
  @FieldResolver(() => CaseConnection, {
    description: 'Its cases, closed ones too, those that moved last first.',
  })
  cases(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { id }: { readonly id: string },
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<CaseView>> {
    const counts = ['totalCount', 'totalIsCapped'].some((field) => selectedFields(info).has(field));
    const selection = caseSelectionAt(info, 'nodes', 'edges.node');
    return listCases(session, {
      ...pageRequest(args),
      filter: { clientIds: [id] },
      orderBy: [],
      selection,
      counts,
    });
  }
}
