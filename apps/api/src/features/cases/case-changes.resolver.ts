import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { createCase } from './case-create.service.ts';
import { performCaseAction } from './case-perform.service.ts';
import { moveCaseStage } from './case-stage.service.ts';
import { updateCase } from './case-update.service.ts';
import {
  CreateCaseInput,
  MoveCaseStageInput,
  PerformCaseActionInput,
  UpdateCaseInput,
} from './case.inputs.ts';
import { casePayloadOf } from './case.payload.ts';
import { CasePayload } from './case.types.ts';

@Resolver()
export class CaseChangesResolver {
  @Policy('CASES_WRITE')
  @Mutation(() => CasePayload, {
    description: 'Opens a case of a type, with the tasks its type makes for it (F37, F44).',
  })
  createCase(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => CreateCaseInput, { description: 'The new case.' }) input: CreateCaseInput,
  ): Promise<CasePayload> {
    return casePayloadOf(session, info, (transaction) => createCase(transaction, input));
  }

  @Policy('CASES_READ')
  @Mutation(() => CasePayload, {
    description: 'Changes fields; edits merge field by field with what others changed meanwhile.',
  })
  updateCase(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => UpdateCaseInput, { description: 'Which case and the new values.' })
    input: UpdateCaseInput,
  ): Promise<CasePayload> {
    const { caseId, expectedVersion, idempotencyKey = null, ...edits } = input;
    const order = { caseId, expectedVersion, edits, idempotencyKey };
    return casePayloadOf(session, info, (transaction) => updateCase(transaction, order));
  }

  @Policy('CASES_READ')
  @Mutation(() => CasePayload, {
    description: 'Puts a case on hold, resumes, closes, cancels or reopens it (F37, F41).',
  })
  performCaseAction(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => PerformCaseActionInput, { description: 'Which case and action.' })
    input: PerformCaseActionInput,
  ): Promise<CasePayload> {
    const { caseId, expectedVersion, idempotencyKey = null, action, ...words } = input;
    const { comment = null, outcome = null, summary = null } = words;
    const request = { action, comment, outcome, summary };
    const order = { caseId, expectedVersion, request, idempotencyKey };
    return casePayloadOf(session, info, (transaction) => performCaseAction(transaction, order));
  }

  @Policy('CASES_READ')
  @Mutation(() => CasePayload, { description: 'Moves a case to a stage of its type.' })
  moveCaseStage(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => MoveCaseStageInput, { description: 'Which case and stage.' })
    input: MoveCaseStageInput,
  ): Promise<CasePayload> {
    return casePayloadOf(session, info, (transaction) => moveCaseStage(transaction, input));
  }
}
