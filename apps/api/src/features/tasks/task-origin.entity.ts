import { Field, ObjectType } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { TaskOrigin } from '../activity/activity.service.ts';

@ObjectType('TaskOrigin', {
  description: 'The rule of a case type that made a task (F44).',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class TaskOriginType implements Pick<TaskOrigin, 'rule' | 'sentence'> {
  @Field(() => String, { description: 'What the rule is called.' })
  rule: string;

  @Field(() => String, { description: 'Which rule made it and why, in one sentence.' })
  sentence: string;
}
