import { ArrayMaxSize, IsIn, ValidateNested } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
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
import { IsId, IsText } from '../../graphql/validation.ts';
import { CaseFile, type CaseStatus, CaseStatusEnum, type CaseView } from './case.entity.ts';
import { type CaseTaskCounts, countCaseTasks, findCase, listCases } from './cases.queries.ts';

const CaseConnection = connectionType<CaseView>('Case', () => CaseFile);

const mostValues = 100;

@InputType({ description: 'Which cases; everything given must hold.' })
class CaseFilter {
  @Field(() => [CaseStatusEnum], { nullable: true, description: 'In one of these statuses.' })
  @IsIn(['OPEN', 'CLOSED'], { each: true })
  status?: CaseStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'For one of these clients.' })
  @ArrayMaxSize(mostValues)
  @IsId({ each: true })
  clientIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Run by one of these people.' })
  @ArrayMaxSize(mostValues)
  @IsId({ each: true })
  ownerIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Words in number or title.' })
  @IsText('searchText')
  text?: string | null;
}

@ArgsType()
class CasesArgs extends PageArgs {
  @Field(() => CaseFilter, { nullable: true, description: 'Which cases; all without it.' })
  @ValidateNested()
  filter?: CaseFilter | null;
}

const loadCounts = batched<CaseTaskCounts>(countCaseTasks, { tasks: 0, open: 0 });

@Resolver(() => CaseFile)
export class CaseResolver {
  @Policy('CASES_READ')
  @Query(() => CaseConnection, { description: 'Cases by their last change, newest first.' })
  cases(
    @Ctx() session: Session,
    @Args(() => CasesArgs) args: CasesArgs,
    @Info() info: ResolveInfo,
  ): Promise<Page<CaseView>> {
    const { status = null, clientIds = null, ownerIds = null, text = null } = args.filter ?? {};
    const counts = selectedFields(info).has('totalCount');
    return listCases(session, { ...pageRequest(args), status, clientIds, ownerIds, text, counts });
  }

  @Policy('CASES_READ')
  @Query(() => CaseFile, {
    nullable: true,
    description: 'One case by id or number; null when there is none.',
  })
  case(
    @Ctx() session: Session,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Its human number.' }) number: string | null,
  ): Promise<CaseView | null> {
    return findCase(session, { id, number });
  }

  @FieldResolver(() => Int, { description: 'Its tasks that are neither done nor dropped.' })
  async openTaskCount(@Ctx() session: Session, @Root() view: CaseView): Promise<number> {
    return (await loadCounts(session, view.id)).open;
  }

  @FieldResolver(() => Int, { description: 'All its tasks.' })
  async taskCount(@Ctx() session: Session, @Root() view: CaseView): Promise<number> {
    return (await loadCounts(session, view.id)).tasks;
  }
}
