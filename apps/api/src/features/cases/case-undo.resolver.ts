import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';

import { batched } from '../../graphql/loader.ts';
import { Policy } from '../../graphql/policy.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import type { ActivityView } from '../activity/activity.entity.ts';
import { activityView, undoUntil } from '../activity/activity-view.queries.ts';
import { listLastCaseChanges } from '../activity/case-history.queries.ts';
import { UndoOffer } from '../activity/undo-offer.entity.ts';
import { undoCaseAction } from './case-undo.service.ts';
import { CaseFile, type CaseView } from './case.entity.ts';
import { UndoCaseActionInput } from './case.inputs.ts';
import { casePayloadOf } from './case.payload.ts';
import { CasePayload } from './case.types.ts';

const loadLastChange = batched<ActivityView | null>(listLastCaseChanges, null);

@Resolver(() => CaseFile)
export class CaseUndoResolver {
  @Policy('CASES_READ')
  @FieldResolver(() => UndoOffer, {
    nullable: true,
    description: 'What the viewer can take back now, if anything (B5).',
  })
  async undo(@Ctx() session: Session, @Root() view: CaseView): Promise<UndoOffer | null> {
    const lastChange = await lastChangeOf(session, view);
    if (lastChange?.undoable !== true) return null;
    return { activity: lastChange, until: undoUntil(lastChange, session) };
  }

  @Policy('CASES_READ')
  @Mutation(() => CasePayload, {
    description: 'Takes back what the viewer did to a case, with the tasks it made, for a short while (B5).',
  })
  undoCaseAction(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => UndoCaseActionInput, { description: 'What to take back.' })
    input: UndoCaseActionInput,
  ): Promise<CasePayload> {
    return casePayloadOf(session, info, (transaction) => undoCaseAction(transaction, input));
  }
}

/** Read with the case, or by itself where it came along with something else. */
async function lastChangeOf(session: Session, { id, lastChange }: CaseView): Promise<ActivityView | null> {
  if (lastChange === undefined) return loadLastChange(session, id);
  return lastChange === null ? null : activityView(lastChange, session);
}
