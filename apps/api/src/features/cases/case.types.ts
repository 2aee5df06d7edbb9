import type { CaseStatus, CommentRule, Refusal as Reason } from '@docket/domain';
import { Field, ID, ObjectType } from 'type-graphql';

import { CaseStatusEnum, CommentRuleEnum } from '../../graphql/enums.ts';
import { Policy } from '../../graphql/policy.ts';
import { Refusal } from '../../graphql/refusal.ts';
import { ChangeConflict, ChangeHint, ChangePayload } from '../activity/change.entity.ts';
import type { CaseConflictView } from './case-outcome.queries.ts';
import { CaseFile, type CaseView } from './case.entity.ts';
import { CaseActionEnum, CaseFieldEnum } from './case.enums.ts';
import type { CaseField } from './case.fields.ts';

@ObjectType({
  description: 'An action of the case’s workflow, possible now or with the reason why not.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class CaseActionOption {
  @Field(() => CaseActionEnum, { description: 'Which action.' })
  action: string;

  @Field(() => String, { description: 'What its button says.' })
  label: string;

  @Field(() => Boolean, { description: 'Whether the viewer can perform it now.' })
  available: boolean;

  @Field(() => Refusal, { nullable: true, description: 'Why not, where they cannot.' })
  refusal: Reason | null;

  @Field(() => CommentRuleEnum, { description: 'Whether it takes a comment, which is a private note.' })
  comment: CommentRule;

  @Field(() => CaseStatusEnum, { nullable: true, description: 'The status it leads to; null keeps it.' })
  toStatus: CaseStatus | null;
}

@ObjectType({
  description: 'A stage of the case’s type: whether the case can move there now, or why not.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class CaseStageOption {
  @Field(() => String, { description: 'Its key.' })
  stage: string;

  @Field(() => String, { description: 'What people read.' })
  label: string;

  @Field(() => Boolean, { description: 'Whether the viewer can move the case there now.' })
  available: boolean;

  @Field(() => Refusal, { nullable: true, description: 'Why not, where they cannot.' })
  refusal: Reason | null;
}

@ObjectType({
  description: 'Who changed the case first, when a change was refused with CONFLICT.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class CaseConflict extends ChangeConflict implements CaseConflictView {
  @Field(() => [CaseFieldEnum], { description: 'The fields that changed since the version the viewer saw.' })
  fields: readonly CaseField[];
}

@ObjectType({ description: 'What came of a change of a case.', simpleResolvers: true })
@Policy('CASES_READ')
export class CasePayload extends ChangePayload {
  @Field(() => CaseFile, {
    nullable: true,
    description: 'The case as it stands now, after a refusal too; null when there is none.',
  })
  case: CaseView | null;

  @Field(() => CaseConflict, { nullable: true, description: 'Who was first, after a CONFLICT.' })
  conflict: CaseConflictView | null;
}

@ObjectType({
  description: 'A hint that a case or one of its tasks changed; refetch what you need.',
  simpleResolvers: true,
})
@Policy('CASES_READ')
export class CaseEvent extends ChangeHint {
  @Field(() => ID, { nullable: true, description: 'The task, where one of its tasks changed.' })
  taskId: string | null;
}
