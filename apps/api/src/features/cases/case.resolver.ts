import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';

import { connectionType } from '../../graphql/connection.ts';
import { batched } from '../../graphql/loader.ts';
import type { Page } from '../../graphql/page.ts';
import { pageRequest } from '../../graphql/page-args.ts';
import { Policy } from '../../graphql/policy.ts';
import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { caseSelectionAt } from './case-columns.queries.ts';
import { CaseFile, type CaseView } from './case.entity.ts';
import { type CaseTaskCounts, countCaseTasks } from './case-facts.queries.ts';
import { CasesArgs } from './case-list.args.ts';
import { findCase, listCases } from './cases.queries.ts';

export const CaseConnection = connectionType<CaseView>('Case', () => CaseFile);

const loadCounts = batched<CaseTaskCounts>(countCaseTasks, { tasks: 0, open: 0 });

@Resolver(() => CaseFile)
export class CaseResolver {
  @Policy('CASES_READ')
  @Query(() => CaseConnection, { description: 'Cases, those that moved last first (F37).' })
  cases(
    @Ctx() session: Session,
    @Args(() => CasesArgs) args: CasesArgs,
    @Info() info: ResolveInfo,
  ): Promise<Page<CaseView>> {
    const { filter, orderBy } = args;
    const counts = ['totalCount', 'totalIsCapped'].some((field) => selectedFields(info).has(field));
    const selection = caseSelectionAt(info, 'nodes', 'edges.node');
    const request = { filter: filter ?? {}, orderBy: orderBy ?? [], selection, counts };
    return listCases(session, { ...pageRequest(args), ...request });
  }

  @Policy('CASES_READ')
  @Query(() => CaseFile, {
    nullable: true,
    description: 'One case by id or number; null when there is none.',
  })
  case(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Its human number.' }) number?: string | null,
  ): Promise<CaseView | null> {
    return findCase(session, { id: id ?? null, number: number ?? null }, caseSelectionAt(info, ''));
  }

  @FieldResolver(() => Int, { description: 'Its tasks that are neither done nor dropped.' })
  async openTaskCount(@Ctx() session: Session, @Root() view: CaseView): Promise<number> {
    return (view.taskCounts ?? (await loadCounts(session, view.id))).open;
  }

  @FieldResolver(() => Int, { description: 'All its tasks.' })
  async taskCount(@Ctx() session: Session, @Root() view: CaseView): Promise<number> {
    return (view.taskCounts ?? (await loadCounts(session, view.id))).tasks;
  }
}
