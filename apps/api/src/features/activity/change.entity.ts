import { Field, ObjectType } from 'type-graphql';

import { ActivityVerbEnum } from '../../graphql/enums.ts';
import type { Problem } from '../../graphql/problems.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { UserError } from '../../graphql/user-error.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { Activity, type ActivityView } from './activity.entity.ts';
import type { HistoryVerb } from './activity.service.ts';

/** Who changed a task or case first, and which fields, when a change came too late. */
export type ConflictView<ChangedField extends string> = {
  readonly actor: PersonView;
  readonly verb: HistoryVerb;
  readonly at: string;
  readonly fields: readonly ChangedField[];
};

/** What conflicts of tasks and of cases tell besides the fields, which are named by enums of their own. */
@ObjectType({ simpleResolvers: true })
export abstract class ChangeConflict {
  @Field(() => Person, { description: 'Who.' })
  actor: PersonView;

  @Field(() => ActivityVerbEnum, { description: 'What they did last.' })
  verb: HistoryVerb;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}

/** What every change of a task or case answers besides what was changed. */
@ObjectType({ simpleResolvers: true })
export abstract class ChangePayload {
  @Field(() => Activity, {
    nullable: true,
    description: 'The entry of the history; null when nothing changed.',
  })
  activity: ActivityView | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it worked.' })
  userErrors: readonly Problem[];
}

/** What every hint of a live change tells. */
@ObjectType({ simpleResolvers: true })
export abstract class ChangeHint {
  @Field(() => ActivityVerbEnum, { description: 'What happened.' })
  verb: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}
