import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { Session } from '../../graphql/session.ts';
import { NotificationSettings } from '../notifications/notification-settings.entity.ts';
import { getNotificationSettings } from '../notifications/notification-settings.queries.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { loadPerson } from '../people/person.queries.ts';
import { AccessToken, type AccessTokenView } from './access-token.entity.ts';
import { findAccessToken, listAccessTokens } from './access-token.queries.ts';
import { createAccessToken, revokeAccessToken } from './access-token.service.ts';
import {
  CreateAccessTokenInput,
  CreateAccessTokenPayload,
  RevokeAccessTokenInput,
  RevokeAccessTokenPayload,
} from './account.inputs.ts';
import { getViewerDetails } from './viewer-details.queries.ts';
import { ViewerType } from './viewer.type.ts';

@Resolver(() => ViewerType)
export class AccountResolver {
  @Policy('SIGNED_IN')
  @Query(() => ViewerType, { description: 'Who is asking.' })
  async viewer(
    @Ctx() session: Session,
  ): Promise<Omit<ViewerType, 'accessTokens' | 'notificationSettings' | 'viewedBy'>> {
    const { id, permissions } = session.viewer;
    return { id, permissions: [...permissions], ...(await getViewerDetails(session)) };
  }

  @FieldResolver(() => Person, { nullable: true })
  async viewedBy(@Ctx() session: Session): Promise<PersonView | null> {
    const { viewedBy } = session.viewer;
    return viewedBy === null ? null : loadPerson(session, viewedBy.id);
  }

  @FieldResolver(() => [AccessToken])
  accessTokens(@Ctx() session: Session): Promise<readonly AccessTokenView[]> {
    return listAccessTokens(session);
  }

  @FieldResolver(() => NotificationSettings)
  notificationSettings(@Ctx() session: Session): Promise<NotificationSettings> {
    return getNotificationSettings(session);
  }

  @Policy('TOKENS_MANAGE')
  @Mutation(() => CreateAccessTokenPayload, { description: 'Creates an access token for the viewer.' })
  async createAccessToken(
    @Ctx() session: Session,
    @Arg('input', () => CreateAccessTokenInput) input: CreateAccessTokenInput,
  ): Promise<CreateAccessTokenPayload> {
    const { name, scopes, expiresAt = null, idempotencyKey = null } = input;
    const created = await session.transaction((tx) =>
      createAccessToken(tx, { name, scopes, expiresAt, idempotencyKey }),
    );
    if (!created.ok) return { accessToken: null, secret: null, userErrors: [created.problem] };
    const accessToken = await findAccessToken(session, created.value.id);
    return { accessToken, secret: created.value.secret, userErrors: [] };
  }

  @Policy('TOKENS_MANAGE')
  @Mutation(() => RevokeAccessTokenPayload, {
    description: 'Ends one of the viewer’s access tokens at once.',
  })
  async revokeAccessToken(
    @Ctx() session: Session,
    @Arg('input', () => RevokeAccessTokenInput) input: RevokeAccessTokenInput,
  ): Promise<RevokeAccessTokenPayload> {
    const revoked = await session.transaction((tx) => revokeAccessToken(tx, input.tokenId));
    if (!revoked.ok) return { accessToken: null, userErrors: [revoked.problem] };
    return { accessToken: await findAccessToken(session, revoked.value), userErrors: [] };
  }
}
