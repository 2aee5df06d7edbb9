import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';

import { Policy } from '../graphql/policy.ts';
import type { Session } from '../graphql/session.ts';
import { findCase } from './case.queries.ts';
import { PortalAnswerRequestInput, PortalRequestInput } from './portal.inputs.ts';
import { PortalRequestPayload, PortalSendRequestPayload } from './portal.payloads.ts';
import { clientError } from './portal.problems.ts';
import { listRequestTypes } from './request.queries.ts';
import { type AnswerOutcome, answerRequest, discardRequest, sendRequest } from './request.service.ts';
import { PortalRequestType } from './request.types.ts';

@Resolver()
export class PortalRequestResolver {
  @Policy('SIGNED_IN')
  @Query(() => [PortalRequestType], { description: 'What you can ask us for.' })
  requestTypes(@Ctx() session: Session): Promise<readonly PortalRequestType[]> {
    return listRequestTypes(session);
  }

  @Policy('SIGNED_IN')
  @Query(() => PortalRequestType, { nullable: true, description: 'One thing you can ask us for.' })
  async requestType(
    @Ctx() session: Session,
    @Arg('key', () => ID, { description: 'Its key.' }) key: string,
  ): Promise<PortalRequestType | null> {
    const [found] = await listRequestTypes(session, key);
    return found ?? null;
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalRequestPayload, {
    description: 'Keeps answers of a request, for you alone, until you send it.',
  })
  async answerRequest(
    @Ctx() session: Session,
    @Arg('input', () => PortalAnswerRequestInput) input: PortalAnswerRequestInput,
  ): Promise<PortalRequestPayload> {
    return told(session, input, await session.transaction((tx) => answerRequest(tx, input)));
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalRequestPayload, { description: 'Forgets a request you have begun.' })
  async discardRequest(
    @Ctx() session: Session,
    @Arg('input', () => PortalRequestInput) input: PortalRequestInput,
  ): Promise<PortalRequestPayload> {
    return told(session, input, await session.transaction((tx) => discardRequest(tx, input.typeKey)));
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalSendRequestPayload, { description: 'Sends a request: we open a case for it.' })
  async sendRequest(
    @Ctx() session: Session,
    @Arg('input', () => PortalRequestInput) input: PortalRequestInput,
  ): Promise<PortalSendRequestPayload> {
    const sent = await session.transaction((tx) => sendRequest(tx, input));
    if (!sent.ok) return { case: null, userErrors: [clientError(sent.problem)] };
    return { case: await findCase(session, { id: sent.value.caseId }), userErrors: [] };
  }
}

async function told(
  session: Session,
  { typeKey }: PortalRequestInput,
  { problems }: AnswerOutcome,
): Promise<PortalRequestPayload> {
  const [request] = await listRequestTypes(session, typeKey);
  return { request: request ?? null, userErrors: problems.map((problem) => clientError(problem)) };
}
