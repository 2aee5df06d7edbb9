import { Field, ObjectType } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { Activity, type ActivityView } from './activity.entity.ts';

@ObjectType({ description: 'What the viewer can take back now.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class UndoOffer {
  @Field(() => Activity, { description: 'What would be taken back.' })
  activity: ActivityView;

  @Field(() => DateTimeScalar, { description: 'Until when, while nothing else changes it.' })
  until: string;
}
