import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root, Subscription } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import type { LiveEvent } from '../../platform/database/database.ts';
import { loadPerson } from '../people/person.queries.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { caseSelectionAt } from './case-columns.queries.ts';
import { CaseFile, type CaseView } from './case.entity.ts';
import { followCase, followCases } from './case-live.queries.ts';
import { CaseEvent } from './case.types.ts';
import { findCase } from './cases.queries.ts';

type Subscriber<Args> = { readonly args: Args; readonly context: Session };

@Resolver(() => CaseEvent)
export class CaseEventResolver {
  @Policy('CASES_READ')
  @Subscription(() => CaseEvent, {
    description: 'Changes of one case and of those of its tasks that the viewer sees.',
    subscribe: ({ args, context }: Subscriber<{ caseId: string }>) => followCase(context, args.caseId),
  })
  caseChanged(
    @Root() event: LiveEvent,
    @Arg('caseId', () => ID, { description: 'Which case.' }) _caseId: string,
  ): LiveEvent {
    return event;
  }

  @Policy('CASES_READ')
  @Subscription(() => CaseEvent, {
    description: 'Changes of any case, for lists; those of their tasks apart.',
    subscribe: ({ context }: Subscriber<unknown>) => followCases(context),
  })
  casesChanged(@Root() event: LiveEvent): LiveEvent {
    return event;
  }

  @FieldResolver(() => ID, { description: 'Which case.' })
  caseId(@Root() { caseIds: [caseId = ''] }: LiveEvent): string {
    return caseId;
  }

  @FieldResolver(() => Person, { description: 'Who did it.' })
  actor(@Ctx() session: Session, @Root() { actorId }: LiveEvent): Promise<PersonView> {
    return loadPerson(session, actorId);
  }

  @FieldResolver(() => CaseFile, { nullable: true, description: 'The case as it stands now.' })
  case(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Root() { caseIds: [caseId = ''] }: LiveEvent,
  ): Promise<CaseView | null> {
    return findCase(session, { id: caseId }, caseSelectionAt(info, ''));
  }
}
