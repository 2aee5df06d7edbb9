import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import { connectionType } from '../../graphql/connection.ts';
import type { Attempt } from '../../graphql/problems.ts';
import type { Page } from '../../graphql/page.ts';
import { PageArgs, pageRequest } from '../../graphql/page-args.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Session } from '../../graphql/session.ts';
import { MailDelivery, type MailView } from './mail-delivery.entity.ts';
import { dismissMail, resendMail } from './mail-desk.service.ts';
import { findMail, listFailedMails } from './mail-list.queries.ts';
import {
  DismissMailInput,
  MailPayload,
  NotificationSettingsPayload,
  ResendMailInput,
  UpdateNotificationSettingsInput,
} from './notification.types.ts';
import { getNotificationSettings } from './notification-settings.queries.ts';
import { updateNotificationSettings } from './notification-settings.service.ts';

export const MailDeliveryConnection = connectionType<MailView>('MailDelivery', () => MailDelivery);

/** What the viewer is told by mail. */
@Resolver()
export class NotificationSettingsResolver {
  @Policy('SIGNED_IN')
  @Mutation(() => NotificationSettingsPayload, { description: 'Changes what the viewer is told by mail.' })
  async updateNotificationSettings(
    @Ctx() session: Session,
    @Arg('input', () => UpdateNotificationSettingsInput) input: UpdateNotificationSettingsInput,
  ): Promise<NotificationSettingsPayload> {
    const { preset = null, events, idempotencyKey = null } = input;
    const order = { preset, events: events ?? [], idempotencyKey };
    const updated = await session.transaction((tx) => updateNotificationSettings(tx, order));
    if (!updated.ok) return { settings: null, userErrors: [updated.problem] };
    return { settings: await getNotificationSettings(session), userErrors: [] };
  }
}

/** Mails the server would not take: none is lost silently. */
@Resolver()
export class MailDeskResolver {
  @Policy('CONFIGURATION_WRITE')
  @Query(() => MailDeliveryConnection, { description: 'Mails that could not be sent, newest first.' })
  failedMails(@Ctx() session: Session, @Args(() => PageArgs) args: PageArgs): Promise<Page<MailView>> {
    return listFailedMails(session, pageRequest(args));
  }

  @Policy('CONFIGURATION_WRITE')
  @Mutation(() => MailPayload, { description: 'Tries to send a failed mail anew.' })
  async resendMail(
    @Ctx() session: Session,
    @Arg('input', () => ResendMailInput) { mailId, idempotencyKey = null }: ResendMailInput,
  ): Promise<MailPayload> {
    const order = { mailId, idempotencyKey };
    return mailPayload(session, await session.transaction((tx) => resendMail(tx, order)));
  }

  @Policy('CONFIGURATION_WRITE')
  @Mutation(() => MailPayload, { description: 'Puts a failed mail aside: it will not be sent.' })
  async dismissMail(
    @Ctx() session: Session,
    @Arg('input', () => DismissMailInput) { mailId, idempotencyKey = null }: DismissMailInput,
  ): Promise<MailPayload> {
    const order = { mailId, idempotencyKey };
    return mailPayload(session, await session.transaction((tx) => dismissMail(tx, order)));
  }
}

async function mailPayload(session: Session, done: Attempt<string>): Promise<MailPayload> {
  if (!done.ok) return { mail: null, userErrors: [done.problem] };
  return { mail: await findMail(session, done.value), userErrors: [] };
}
