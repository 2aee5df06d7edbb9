import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { Activity } from '../activity/activity.entity.ts';
import type { ActivityRow } from '../activity/activity-view.queries.ts';
import { caseSelectionAt } from './case-columns.queries.ts';
import { CaseFile, type CaseView } from './case.entity.ts';
import { CaseFieldEnum } from './case.enums.ts';
import type { CaseField } from './case.fields.ts';
import { caseChangesOf, type CaseFieldChangeView } from './case.history.ts';
import { loadCase } from './cases.loaders.ts';

@ObjectType({ description: 'A field of a case that somebody changed, in words.', simpleResolvers: true })
@Policy('WITH_PARENT')
class CaseFieldChange implements CaseFieldChangeView {
  @Field(() => CaseFieldEnum, { description: 'Which field.' })
  field: CaseField;

  @Field(() => String, { nullable: true, description: 'Which variable, where the field is VARIABLES.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'What it said before.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it said then.' })
  after: string | null;
}

/** What entries of a case’s own history say beyond those of tasks. */
@Resolver(() => Activity)
export class CaseHistoryResolver {
  @FieldResolver(() => [CaseFieldChange], { description: 'The fields of its case that it changed.' })
  caseChanges(@Root() entry: ActivityRow): readonly CaseFieldChangeView[] {
    return caseChangesOf(entry);
  }

  @FieldResolver(() => CaseFile, {
    nullable: true,
    description: 'The case it tells of; null for an entry of a task.',
  })
  case(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { caseId }: ActivityRow,
  ): Promise<CaseView | null> | null {
    return caseId === null ? null : loadCase(session, caseId, caseSelectionAt(info, ''));
  }
}
