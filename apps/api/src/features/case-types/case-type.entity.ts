import type { CaseStage, FormSchema } from '@docket/domain';
import { Field, Int, ObjectType } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import { JsonScalar } from '../../graphql/scalars.ts';
import type { StoredCaseType } from './definitions.queries.ts';

@ObjectType('CaseStage', { description: 'A step on the way of a case.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class CaseStageType implements CaseStage {
  @Field(() => String, { description: 'Its name for programs.' })
  key: string;

  @Field(() => String, { description: 'What people read.' })
  label: string;

  @Field(() => String, { description: 'What it is about, for the case manager.' })
  guidance: string;
}

/** A version of a case type as screens need it. */
export type CaseTypeView = {
  readonly key: string;
  readonly version: number;
  readonly label: string;
  readonly summary: string;
  readonly numberPrefix: string;
  readonly workflow: string;
  readonly stages: readonly CaseStage[];
  readonly form: FormSchema | null;
  readonly outcomes: readonly string[];
  readonly retired: boolean;
  readonly portalVisible: boolean;
  readonly taskTypeKeys: readonly string[];
};

@ObjectType({ description: 'What cases of one kind have in common (F38).', simpleResolvers: true })
@Policy('CASES_READ')
export class CaseType implements Omit<CaseTypeView, 'workflow' | 'taskTypeKeys'> {
  @Field(() => String, { description: 'Its name for programs, the same in every version.' })
  key: string;

  @Field(() => Int, { description: 'Its version; a case keeps the one it was raised with.' })
  version: number;

  @Field(() => String, { description: 'What people read.' })
  label: string;

  @Field(() => String, { description: 'What such cases are about.' })
  summary: string;

  @Field(() => String, { description: 'What the numbers of its cases begin with.' })
  numberPrefix: string;

  @Field(() => [CaseStageType], { description: 'The steps on the way, in their order.' })
  stages: readonly CaseStage[];

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The form of the case’s variables, as JSON Schema (draft 2020-12); null where it has none.',
  })
  form: FormSchema | null;

  @Field(() => [String], { description: 'How such cases can end.' })
  outcomes: readonly string[];

  @Field(() => Boolean, { description: 'Whether no new case can be of it.' })
  retired: boolean;

  @Field(() => Boolean, { description: 'Whether clients see such cases in the portal.' })
  portalVisible: boolean;
}

/** A stored version of a case type as screens need it. */
export function caseTypeView({ key, version, content }: StoredCaseType): CaseTypeView {
  const { label, summary, numberPrefix, workflow, stages, form, outcomes, retired } = content;
  const plain = { label, summary, numberPrefix, workflow, stages, form, outcomes, retired };
  return { key, version, ...plain, portalVisible: content.portal.visible, taskTypeKeys: content.taskTypes };
}
