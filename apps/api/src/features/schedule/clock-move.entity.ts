import { Field, ID, ObjectType } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { SlaMeasureEnum } from './clock.enums.ts';
import type { ClockMeasure } from './clock.standing.ts';

/** One clock under a new calendar or policy; instants, null where there is no due time. */
export type ClockMoveView = {
  readonly taskId: string | null;
  readonly caseId: string | null;
  readonly number: string;
  readonly title: string;
  readonly measure: ClockMeasure;
  readonly from: string | null;
  readonly to: string | null;
};

@ObjectType({
  description: 'When a running clock would be due by the new version (B4).',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class ClockMove implements ClockMoveView {
  @Field(() => ID, { nullable: true, description: 'The task it is for.' })
  taskId: string | null;

  @Field(() => ID, { nullable: true, description: 'The case it is for.' })
  caseId: string | null;

  @Field(() => String, { description: 'The number of that.' })
  number: string;

  @Field(() => String, { description: 'The title of that.' })
  title: string;

  @Field(() => SlaMeasureEnum, { description: 'What it measures.' })
  measure: ClockMeasure;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is due now.' })
  from: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it would be due.' })
  to: string | null;
}
