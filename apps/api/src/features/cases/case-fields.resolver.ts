import { availableCaseActions, availableStages, type CaseFileFacts, statusLabel } from '@docket/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { isGiven } from '../../graphql/given.ts';
import { batched } from '../../graphql/loader.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Session } from '../../graphql/session.ts';
import { CaseType, caseTypeView, type CaseTypeView } from '../case-types/case-type.entity.ts';
import { loadPerson } from '../people/person.queries.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { type CaseFacts, findDecisionFacts, listParticipants } from './case-facts.queries.ts';
import { typeOfCaseView } from './case-type-of.queries.ts';
import { workflowOfCase } from './case-workflows.queries.ts';
import { CaseFile, type CaseView } from './case.entity.ts';
import { maySetCaseTarget } from './case-target.policy.ts';
import { mayEdit } from './case.policy.ts';
import { CaseActionOption, CaseStageOption } from './case.types.ts';

const loadFacts = batched<CaseFacts | null>(findDecisionFacts, null);
const loadParticipants = batched<readonly PersonView[]>(listParticipants, []);

/** What follows from a case, its type and who asks. */
@Resolver(() => CaseFile)
export class CaseFieldsResolver {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'Its type, in the version it was opened with; null for cases older than types.',
  })
  async type(@Ctx() session: Session, @Root() view: CaseView): Promise<CaseTypeView | null> {
    const stored = await typeOfCaseView(session, view);
    return stored === null ? null : caseTypeView(stored);
  }

  @FieldResolver(() => String, { description: 'The label of its status in its workflow.' })
  async statusLabel(@Ctx() session: Session, @Root() view: CaseView): Promise<string> {
    const { workflow = '', workflowVersion = 0, status = 'OPEN' } = view;
    return statusLabel(await workflowOfCase(session, { workflow, workflowVersion }), status);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The label of the stage it has reached.' })
  async stageLabel(@Ctx() session: Session, @Root() view: CaseView): Promise<string | null> {
    if (!isGiven(view.stage)) return null;
    const stages = (await typeOfCaseView(session, view))?.content.stages ?? [];
    return stages.find(({ key }) => key === view.stage)?.label ?? view.stage;
  }

  @Policy('CASES_READ')
  @FieldResolver(() => Person, { nullable: true, description: 'Who opened it.' })
  creator(
    @Ctx() session: Session,
    @Root() { creator, creatorId }: CaseView,
  ): Promise<PersonView> | PersonView | null {
    if (creator !== undefined) return creator;
    return isGiven(creatorId) ? loadPerson(session, creatorId) : null;
  }

  @Policy('CASES_READ')
  @FieldResolver(() => [Person], { description: 'Who works on it beside the case manager, by name.' })
  participants(
    @Ctx() session: Session,
    @Root() { id, participants }: CaseView,
  ): Promise<readonly PersonView[]> | readonly PersonView[] {
    return participants ?? loadParticipants(session, id);
  }

  @Policy('CASES_READ')
  @FieldResolver(() => [CaseActionOption], {
    description: 'Every action of its workflow, possible now or with the reason why not (B2, F41).',
  })
  async actions(@Ctx() session: Session, @Root() view: CaseView): Promise<readonly CaseActionOption[]> {
    const facts = await factsOf(session, view);
    return availableCaseActions(await workflowOfCase(session, facts), facts, session.viewer);
  }

  @Policy('CASES_READ')
  @FieldResolver(() => [CaseStageOption], {
    description: 'Every stage of its type, which the case can move to now or with the reason why not.',
  })
  async stages(@Ctx() session: Session, @Root() view: CaseView): Promise<readonly CaseStageOption[]> {
    const stages = (await typeOfCaseView(session, view))?.content.stages ?? [];
    return stages.length === 0 ? [] : availableStages(stages, await factsOf(session, view), session.viewer);
  }

  @Policy('CASES_READ')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change its fields now.' })
  async viewerMayEdit(@Ctx() session: Session, @Root() view: CaseView): Promise<boolean> {
    return mayEdit(session.viewer, await factsOf(session, view));
  }

  @Policy('CASES_READ')
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may set its targets now, where its clocks let anybody (F53, F64).',
  })
  async viewerMaySetTarget(@Ctx() session: Session, @Root() view: CaseView): Promise<boolean> {
    return maySetCaseTarget(session.viewer, await factsOf(session, view));
  }
}

/** Read with the case, or by themselves where it came along with something else. */
async function factsOf(session: Session, { id, facts: read }: CaseView): Promise<CaseFileFacts & CaseFacts> {
  const facts = read ?? (await loadFacts(session, id));
  if (facts === null) throw new Error(`There is no case ${id}.`);
  return facts;
}
