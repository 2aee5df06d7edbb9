import { definitionLimits } from '@docket/domain';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

import { KeyedInput } from '../../graphql/keyed-input.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import { SlaMeasureEnum } from './clock.enums.ts';
import { type ClockMeasure, clockMeasures } from './clock.standing.ts';

@InputType({ description: 'A new target for a task or a case.' })
export class SetTargetInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'Which task; either this or the case.' })
  @IsId()
  taskId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which case; either this or the task.' })
  @IsId()
  caseId?: string | null;

  @Field(() => SlaMeasureEnum, { description: 'What the target measures.' })
  @IsIn(clockMeasures)
  measure: ClockMeasure;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes of working time; without them the target is removed.',
  })
  @IsInt()
  @Min(1)
  @Max(definitionLimits.minutes)
  minutes?: number | null;

  @Field(() => String, { description: 'Why.' })
  @IsText('comment')
  reason: string;
}
