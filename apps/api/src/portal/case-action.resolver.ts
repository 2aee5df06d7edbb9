import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

import { addCaseComment } from '../features/conversation/case-conversation.service.ts';
import { requestUpload } from '../features/documents/document.service.ts';
import type { CaseOutcome } from '../features/cases/case-outcome.queries.ts';
import { Policy } from '../graphql/policy.ts';
import type { Session } from '../graphql/session.ts';
import { type ClientCaseMove, moveCase } from './case-move.service.ts';
import { findCase } from './case.queries.ts';
import {
  PortalCaseActionInput,
  PortalCaseMessageInput,
  PortalRequestCaseUploadInput,
} from './portal.inputs.ts';
import { PortalCasePayload, PortalRequestUploadPayload } from './portal.payloads.ts';
import { clientError } from './portal.problems.ts';

@Resolver()
export class PortalCaseActionResolver {
  @Policy('SIGNED_IN')
  @Mutation(() => PortalCasePayload, {
    description: 'Says that a case is sorted or not needed any more, or opens it again.',
  })
  async performCaseAction(
    @Ctx() session: Session,
    @Arg('input', () => PortalCaseActionInput) input: PortalCaseActionInput,
  ): Promise<PortalCasePayload> {
    const { comment = null, idempotencyKey = null, caseId, expectedVersion, action } = input;
    const move: ClientCaseMove = { caseId, expectedVersion, action, comment, idempotencyKey };
    const { outcome, stillOpen } = await session.transaction((tx) => moveCase(tx, move));
    return told(session, outcome, stillOpen);
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalCasePayload, { description: 'Sends a message on a case.' })
  async addCaseMessage(
    @Ctx() session: Session,
    @Arg('input', () => PortalCaseMessageInput) input: PortalCaseMessageInput,
  ): Promise<PortalCasePayload> {
    return told(session, await session.transaction((tx) => addCaseComment(tx, input)), false);
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalRequestUploadPayload, { description: 'Asks where to send a file for a case.' })
  async requestCaseUpload(
    @Ctx() session: Session,
    @Arg('input', () => PortalRequestCaseUploadInput) input: PortalRequestCaseUploadInput,
  ): Promise<PortalRequestUploadPayload> {
    const { caseId, fileName, size, idempotencyKey = null } = input;
    const order = { caseId, fileName, size, audience: 'CLIENT', idempotencyKey } as const;
    const granted = await session.transaction((tx) => requestUpload(tx, order));
    if (!granted.ok) return { uploadId: null, url: null, userErrors: [clientError(granted.problem)] };
    return { ...granted.value, userErrors: [] };
  }
}

/** What became of it, read again through the portal's role. */
async function told(session: Session, outcome: CaseOutcome, stillOpen: boolean): Promise<PortalCasePayload> {
  const id = outcome.ok ? outcome.value.caseId : outcome.caseId;
  return {
    case: id === null ? null : await findCase(session, { id }),
    stillOpen,
    userErrors: outcome.ok ? [] : [clientError(outcome.problem)],
  };
}
